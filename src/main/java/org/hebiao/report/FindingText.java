package org.hebiao.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Confirmation;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.RulePage;
import org.hebiao.reconcile.RulePages;

/** Says findings, confirmations and rules in one language. Safe for use by several threads. */
public final class FindingText {
  private static final System.Logger LOG = System.getLogger(FindingText.class.getName());

  private final Messages messages;
  private final RulePages pages;

  public FindingText(Messages messages, RulePages pages) {
    this.messages = messages;
    this.pages = pages;
  }

  /**
   * One derivation that was tried.
   *
   * @param convention name of the way
   * @param formula with its numbers and result
   * @param gap what is missing to the printed number; empty when the derivation holds
   */
  public record Trial(String convention, String formula, Optional<String> gap) {}

  public Messages messages() {
    return messages;
  }

  /** Name of a rule. */
  public String title(String rule) {
    return page(rule).map(page -> page.title().in(language())).orElse(rule);
  }

  /** What a rule asks, in one line. */
  public String asks(String rule) {
    return page(rule).map(page -> page.says().in(language())).orElse("");
  }

  /** Regulation or published form a rule rests on. */
  public String basis(String rule) {
    return page(rule).map(page -> page.basis().in(language())).orElse("");
  }

  /** Page of a rule; a result is told without it when the page is broken. */
  private Optional<RulePage> page(String rule) {
    try {
      return Optional.of(pages.page(rule));
    } catch (IllegalArgumentException broken) {
      LOG.log(System.Logger.Level.WARNING, "page of rule {0}: {1}", rule, broken.getMessage());
      return Optional.empty();
    }
  }

  /** The finding as a sentence with its values. */
  public String sentence(Finding finding, CellNames names) {
    return sentence(finding.rule(), finding.message(), names);
  }

  /** The confirmation as a sentence with its values. */
  public String sentence(Confirmation confirmation, CellNames names) {
    return sentence(confirmation.rule(), confirmation.message(), names);
  }

  private String sentence(String rule, Message message, CellNames names) {
    Map<String, String> values = new LinkedHashMap<>();
    message.values().forEach((name, value) -> values.put(name, names.named(Printed.cell(value))));
    Message shown = new Message(message.key(), values);
    Optional<RulePage> page = page(rule).filter(known -> known.messages().containsKey(message.key()));
    return Printed.text(page.map(known -> known.text(shown, language())).orElseGet(values::toString));
  }

  /** Text printed at the place of the finding; in words when the cell is blank or not there. */
  public String stated(Finding finding, CellNames names) {
    String stated = Printed.cell(finding.stated());
    if (!stated.isEmpty()) {
      return stated;
    }
    return names.field(finding.where()).isMissing() ? messages.text("state.missing") : messages.text("state.blank");
  }

  /** What the finding was compared with and where that stands, unless the derivations say it. */
  public Optional<String> compared(Finding finding, CellNames names) {
    String computed = Printed.cell(finding.computed());
    if (computed.isEmpty() || finding.equation().isPresent()) {
      return Optional.empty();
    }
    Optional<FieldPath> place = others(finding, names).filter(path -> says(path, computed, names)).findFirst();
    if (place.isEmpty()) {
      return Optional.of(names.named(computed));
    }
    return Optional.of(computed + messages.text("text.compared.at", "place", names.placedBeside(place.get(), finding.where())));
  }

  /** The other places a finding rests on, each with its page and printed text. */
  public List<String> evidence(Finding finding, CellNames names) {
    String computed = Printed.cell(finding.computed());
    String row = finding.where().text().replaceFirst("\\.\\w+$", "");
    return others(finding, names)
        .filter(path -> !says(path, computed, names) && !path.text().equals(row + ".name"))
        .map(path -> names.placedBeside(path, finding.where()) + " “" + Printed.brief(names.field(path).raw()) + "”")
        .toList();
  }

  private static Stream<FieldPath> others(Finding finding, CellNames names) {
    return finding.evidence().stream().filter(path -> !path.equals(finding.where()) && !names.field(path).raw().isBlank());
  }

  private static boolean says(FieldPath path, String text, CellNames names) {
    return Printed.cell(names.field(path).raw()).equals(text);
  }

  /** Every derivation that was tried, in the printed unit of the number. */
  public List<Trial> trials(Finding finding) {
    return finding.equation().map(this::trials).orElse(List.of());
  }

  private List<Trial> trials(Equation equation) {
    return equation.admitted().stream().map(way -> trial(equation.stated(), way)).toList();
  }

  Trial trial(Expression.Stated stated, Derivation way) {
    Interval value = way.value();
    String result = stated.like(way.result());
    boolean holds = value.meets(stated.value()) || value.meets(stated.truncated());
    BigDecimal gap = stated.number().value().subtract(way.result()).abs();
    return new Trial(
        messages.name("convention", way.convention()),
        Printed.cell(way.expression().text()) + " = " + result,
        holds ? Optional.empty() : Optional.of(stated.like(gap)));
  }

  public Optional<String> cause(Finding finding) {
    return finding.cause() == Cause.NONE ? Optional.empty() : Optional.of(messages.text("cause." + finding.cause().key()));
  }

  public Optional<String> proposal(Finding finding, CellNames names) {
    return finding
        .proposal()
        .map(
            reading ->
                messages.text(
                    "text.proposal.reading",
                    "place", names.placed(reading.where()),
                    "printed", Printed.cell(reading.printed()),
                    "proposed", reading.proposed()));
  }

  /** Names of cells in one line. */
  public static String list(List<FieldPath> places, CellNames names, Messages messages, int limit) {
    String shown = places.stream().limit(limit).map(names::name).collect(Collectors.joining(messages.text("list.separator")));
    return places.size() <= limit ? shown : shown + " " + messages.text("text.more", "count", places.size() - limit);
  }

  private String language() {
    return messages.language().code();
  }
}
