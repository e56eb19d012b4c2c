package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule has its page; the examples on the page are the tests of the rule. */
class RulePagesTest {
  private static final RulePages PAGES = new RulePages();
  private static final Profiles PROFILES = new Profiles();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9]+)}");
  private static final Set<String> EVIDENCE = Set.of("V", "M", "S");
  private static final Set<String> ANSWERS = Set.of("disagrees", "agrees", "confirms", "undecided", "not-applicable");

  @TestFactory
  Stream<DynamicTest> everyPageIsComplete() {
    return Rules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> complete(PAGES.page(rule.id()))));
  }

  private static void complete(RulePage page) {
    assertTrue(EVIDENCE.contains(page.evidence()));
    for (Text text : List.of(page.title(), page.says(), page.basis())) {
      assertFalse(text.zh().isBlank() || text.en().isBlank());
    }
    page.messages().forEach((key, text) -> assertEquals(placeholders(text.zh()), placeholders(text.en()), key));
    assertTrue(
        page.examples().stream()
            .anyMatch(example -> example.expects().equals("disagrees") || example.expects().equals("confirms")),
        "no example that fires");
    assertTrue(
        page.examples().stream()
            .anyMatch(example -> !example.expects().equals("disagrees") && !example.expects().equals("confirms")),
        "no negative example");
    page.examples().forEach(example -> assertTrue(ANSWERS.contains(example.expects()), example.expects()));
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  @TestFactory
  Stream<DynamicTest> everyExampleAnswersAsItsPageSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      RulePage page = PAGES.page(rule.id());
      for (int i = 0; i < page.examples().size(); i++) {
        RulePage.Example example = page.examples().get(i);
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + " example " + (i + 1) + " " + example.expects(), () -> run(rule, page, example)));
      }
    }
    return tests.stream();
  }

  private static void run(Rule rule, RulePage page, RulePage.Example example) {
    ScoringProfile profile = PROFILES.of(example.profile().orElse(Profiles.DEFAULT)).orElseThrow();
    FormCase form = FormCase.of(ExampleForm.of(example.fragment()), profile);
    List<Check> checks = ((FormRule) rule).check(form);
    List<Check> asked =
        checks.stream()
            .filter(check -> example.where().isEmpty() || check.where().text().equals(example.where().get()))
            .toList();
    assertTrue(asked.stream().anyMatch(check -> answer(check).equals(example.expects())), () -> "got " + checks);
    for (Check check : checks) {
      if (!example.expects().equals("disagrees")) {
        assertFalse(answer(check).equals("disagrees"), () -> "got " + checks);
      }
      speak(page, check);
    }
    example.severity().ifPresent(severity -> assertEquals(List.of(severity), severities(checks)));
  }

  private static List<String> severities(List<Check> checks) {
    List<String> severities = new ArrayList<>();
    for (Check check : checks) {
      if (check.outcome() instanceof Outcome.Disagrees(Finding finding)) {
        severities.add(finding.severity().key());
      }
    }
    return severities.stream().distinct().toList();
  }

  /** The message of a finding fills every placeholder in both languages, and the page announces its severity. */
  private static void speak(RulePage page, Check check) {
    if (check.outcome() instanceof Outcome.Disagrees(Finding finding)) {
      assertTrue(page.severities().contains(finding.severity()), finding.severity().key());
      speak(page, finding.message());
    }
    if (check.outcome() instanceof Outcome.Confirms(Confirmation confirmation, List<Equation> by)) {
      speak(page, confirmation.message());
    }
  }

  private static void speak(RulePage page, Message message) {
    for (String language : List.of("zh", "en")) {
      assertFalse(PLACEHOLDER.matcher(page.text(message, language)).find(), () -> page.text(message, language));
    }
  }

  private static String answer(Check check) {
    return switch (check.outcome()) {
      case Outcome.Agrees agrees -> "agrees";
      case Outcome.Confirms confirms -> "confirms";
      case Outcome.Disagrees disagrees -> "disagrees";
      case Outcome.Undecided undecided -> "undecided";
      case Outcome.NotApplicable none -> "not-applicable";
      case Outcome.Failed failed -> "failed";
    };
  }

  @Test
  void pagesAndRegisterAreTheSameSet() throws Exception {
    Set<String> ids = new TreeSet<>();
    Rules.ALL.forEach(rule -> ids.add(rule.id()));
    assertEquals(Rules.ALL.size(), ids.size());
    Set<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/rules"))) {
      files.forEach(file -> pages.add(file.getFileName().toString().replace(".yaml", "")));
    }
    assertEquals(ids, pages);
  }
}
