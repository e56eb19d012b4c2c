package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.ReadingLimits;
import org.hebiao.form.FieldPaths;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.ProfileChoice;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Refusal;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and everything data can name has a name. */
class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Messages chinese = Messages.in(Language.ZH);
  private final Messages english = Messages.in(Language.EN);

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    assertEquals(placeholders(chinese), placeholders(english));
  }

  private static Map<String, Set<String>> placeholders(Messages messages) {
    Map<String, Set<String>> placeholders = new TreeMap<>();
    messages.all().forEach((key, text) -> placeholders.put(key, new TreeSet<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList())));
    return placeholders;
  }

  @Test
  void everyCodeHasItsText() {
    for (Refusal.Code code : Refusal.Code.values()) {
      chinese.text("refusal." + code);
    }
    for (DocumentNote.Kind kind : DocumentNote.Kind.values()) {
      chinese.text("note." + kind);
    }
    for (CheckedForm.Why why : CheckedForm.Why.values()) {
      chinese.text("text.listed." + why);
    }
    for (Cause cause : Cause.values()) {
      chinese.text("cause." + cause.key());
    }
  }

  @Test
  void everythingTheFixturesNameHasAName() {
    Pipeline pipeline = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty());
    Set<String> unnamed = new TreeSet<>();
    for (String name : new String[] {"futian-2021", "p05-annex", "p06-annex", "p09-annex", "p10-annex", "p12-annex"}) {
      CheckedAnnex annex = (CheckedAnnex) pipeline.check(Path.of("fixtures/pdfs/" + name + ".pdf"));
      for (Reconciliation judged : annex.reconciliations()) {
        judged.choice().reasons().stream().map(ProfileChoice.Reason::key).forEach(key -> require("text.reason." + key, unnamed));
        judged.findings().stream().flatMap(finding -> finding.tried().stream()).map(Derivation::convention).forEach(key -> require("convention." + key, unnamed));
        CellNames names = new CellNames(judged.form(), chinese);
        FieldPaths.of(judged.form()).keySet().stream().filter(path -> names.name(path).contains(path.text())).forEach(path -> unnamed.add(path.text()));
        judged.findings().stream().map(Finding::where).filter(path -> names.name(path).equals(path.text())).forEach(path -> unnamed.add(path.text()));
      }
    }
    assertTrue(unnamed.isEmpty(), unnamed.toString());
  }

  private void require(String key, Set<String> unnamed) {
    if (chinese.find(key).isEmpty()) {
      unnamed.add(key);
    }
  }
}
