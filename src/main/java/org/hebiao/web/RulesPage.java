package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.RuleFigures;
import org.hebiao.archive.RuleFigures.Figures;
import org.hebiao.reconcile.RulePage;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.report.ExampleLines;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rule catalogue (规则): all rules with what they found so far, and the page of each. */
@Controller
class RulesPage {
  private final RuleFigures figures;
  private final RulePages pages;

  RulesPage(OpenArchive archive, RulePages pages) {
    this.figures = new RuleFigures(archive.database().client());
    this.pages = pages;
  }

  /** A rule in one line, in the language of the person. */
  record Line(String id, List<String> severities, String title, String says, Figures figures) {}

  /** An example of a rule: a fragment of a form and what the rule answers. */
  record Example(String expects, Optional<String> where, Optional<String> severity, List<String> lines) {}

  /** The page of a rule in one language. */
  record Told(Line line, String basis, String evidence, String formula, String tolerance, List<String> messages, List<Example> examples) {}

  @GetMapping("/rules")
  String list(Model model, HttpServletRequest request) {
    String language = Pages.language(request).code();
    Map<String, Figures> found = figures.all(Service.ORGANISATION);
    model.addAttribute("forms", figures.forms(Service.ORGANISATION));
    model.addAttribute("lines", Rules.ALL.stream().map(rule -> line(pages.page(rule.id()), found, language)).toList());
    return "rules";
  }

  @GetMapping("/rules/{id}")
  String page(@PathVariable String id, Model model, HttpServletRequest request) {
    if (Rules.ALL.stream().noneMatch(rule -> rule.id().equals(id))) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
    RulePage page = pages.page(id);
    String language = Pages.language(request).code();
    List<String> messages = page.messages().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(message -> message.getValue().in(language)).toList();
    List<Example> examples =
        page.examples().stream().map(example -> new Example(example.expects(), example.where(), example.severity(), ExampleLines.of(example.fragment()))).toList();
    model.addAttribute("forms", figures.forms(Service.ORGANISATION));
    model.addAttribute(
        "rule",
        new Told(
            line(page, figures.all(Service.ORGANISATION), language),
            page.basis().in(language),
            page.evidence(),
            page.formula(),
            page.tolerance().in(language),
            messages,
            examples));
    return "rule";
  }

  private static Line line(RulePage page, Map<String, Figures> found, String language) {
    List<String> severities = page.severities().stream().map(severity -> severity.key()).toList();
    return new Line(page.id(), severities, page.title().in(language), page.says().in(language), found.getOrDefault(page.id(), Figures.NONE));
  }
}
