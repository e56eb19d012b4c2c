package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hebiao.archive.Database;
import org.hebiao.archive.RuleFigures;
import org.hebiao.archive.RuleTally;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import org.hebiao.submission.FormSummaries;
import org.hebiao.submission.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule catalogue: every rule has its page in both languages, and its figures are those of the archive. */
class RulesPageTest {
  @Test
  void everyRuleHasAPageWithItsExamplesAndFigures(@TempDir Path folder) throws IOException {
    try (Running running = Running.in(folder, "hebiao.readers", "1")) {
      List<InventedLedger.Line> lines = InventedLedger.fill(running.bean(Database.class), 60, 3);
      Map<String, Long> disagrees =
          lines.stream().flatMap(line -> InventedLedger.tallies(line.form()).stream()).collect(Collectors.groupingBy(RuleTally::rule, Collectors.summingLong(RuleTally::disagrees)));
      Map<String, RuleFigures.Figures> figures = new RuleFigures(running.bean(Database.class).client()).all(Service.ORGANISATION);
      disagrees.forEach((rule, times) -> assertEquals(times, figures.get(rule).disagrees(), rule));
      assertEquals(60, new RuleFigures(running.bean(Database.class).client()).forms(Service.ORGANISATION));
      String list = running.get("/rules?lang=en").body();
      RulePages pages = new RulePages();
      Rules.ALL.forEach(rule -> assertTrue(list.contains("/rules/" + rule.id() + "\""), rule.id()));
      for (var rule : Rules.ALL) {
        // Each second one in English: a request a rule is enough to see that its page can be made.
        Reply reply = running.get("/rules/" + rule.id() + "?lang=" + (rule.id().length() % 2 == 0 ? "zh" : "en"));
        assertEquals(200, reply.status(), rule.id());
        assertEquals(pages.page(rule.id()).examples().size(), reply.body().split("class=\"example\"", -1).length - 1, rule.id());
      }
      assertEquals(404, running.get("/rules/no-such-rule").status());
    }
  }

  @Test
  void talliesOfAFormAddUpToItsCoverage() {
    CheckedAnnex annex = (CheckedAnnex) new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty()).check(Path.of("fixtures/pdfs/futian-2021.pdf"));
    for (CheckedForm form : annex.forms()) {
      var judged = ((CheckedForm.Judged) form).reconciliation();
      List<RuleTally> tallies = FormSummaries.tallies(form);
      assertEquals(judged.coverage().agreed(), tallies.stream().mapToInt(RuleTally::agrees).sum());
      assertEquals(judged.findings().size(), tallies.stream().mapToInt(RuleTally::disagrees).sum());
      assertEquals(judged.coverage().notChecked(), tallies.stream().mapToInt(RuleTally::notChecked).sum());
    }
  }
}
