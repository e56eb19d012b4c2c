package org.hebiao.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Provenance;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Outcome;
import org.hebiao.reconcile.RecomputedScores;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.Severity;
import org.hebiao.revision.CorrectedField;
import org.hebiao.submission.CheckedForm;

/** A checked form as the page shows it: its cells by key, what was found at each, and the formulas that hold there. */
final class FormView {
  /** Formulas shown for one cell. */
  private static final int FORMULAS = 4;

  /** Operands from which on a formula says nothing to a person. */
  private static final int LONGEST_FORMULA = 40;

  private static final Pattern ROW = Pattern.compile("indicators\\[(\\d+)](?:\\.\\w+)?");
  private static final List<String> ROW_CELLS = List.of("name", "target", "actual", "score");

  private final int index;
  private final Optional<RemarkedForm> remarks;
  private final CheckedForm checked;
  private final FormTitle title;
  private final CellNames names;
  private final Messages messages;
  private final Map<FieldPath, Severity> gravest = new HashMap<>();
  private final Map<FieldPath, Set<String>> formulas = new HashMap<>();
  private final Map<FieldPath, RecomputedScores.Score> scores = new HashMap<>();
  private final Set<FieldPath> open = new HashSet<>();
  private final Set<FieldPath> confirmed = new HashSet<>();
  private final Map<FieldPath, FieldPath> spanned = new HashMap<>();

  FormView(int index, CheckedForm checked, Messages messages) {
    this(index, checked, messages, Optional.empty());
  }

  /** @param remarks what people said about the form, on a page of the site */
  FormView(int index, CheckedForm checked, Messages messages, Optional<RemarkedForm> remarks) {
    this.index = index;
    this.remarks = remarks;
    this.checked = checked;
    this.messages = messages;
    this.title = new FormTitle(checked.form(), messages);
    this.names = new CellNames(checked.form(), messages);
    judged().ifPresent(this::collect);
    for (int i = 1; i < checked.form().indicators().size(); i++) {
      if (span(i, "level1")) {
        span(i, "level2");
      }
    }
  }

  private void collect(Reconciliation judged) {
    judged.findings().forEach(finding -> gravest.merge(finding.where(), finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
    for (Check check : judged.checks()) {
      switch (check.outcome()) {
        case Outcome.Agrees agrees -> agrees.by().forEach(this::holds);
        case Outcome.Undecided undecided -> open.add(check.where());
        case Outcome.Failed failed -> open.add(check.where());
        case Outcome.Confirms confirms -> {}
        case Outcome.Disagrees disagrees -> {}
        case Outcome.NotApplicable none -> {}
      }
    }
    judged.confirmations().forEach(confirmation -> Stream.concat(Stream.of(confirmation.where()), confirmation.evidence().stream()).forEach(confirmed::add));
    RecomputedScores all = judged.scores();
    all.execution().ifPresent(score -> scores.put(score.where(), score));
    all.rows().forEach(score -> scores.put(score.where(), score));
    all.total().ifPresent(score -> scores.put(score.where(), score));
  }

  /** One printed heading over several rows is given to each of them; here it is the first row's. */
  private boolean span(int row, String column) {
    FieldPath here = FieldPath.indicator(row, column);
    FieldPath above = FieldPath.indicator(row - 1, column);
    Optional<Provenance> from = names.field(here).provenance();
    boolean same = from.isPresent() && from.equals(names.field(above).provenance());
    if (same) {
      spanned.put(here, spanned.getOrDefault(above, above));
    }
    return same;
  }

  private void holds(Equation equation) {
    Optional<Derivation> way = equation.holdsBy();
    if (way.isEmpty() || way.get().expression().operands().size() > LONGEST_FORMULA) {
      return;
    }
    String formula = Printed.cell(equation.stated().printed()) + " ⇐ " + Printed.cell(way.get().formula()) + "  " + messages.name("convention", way.get().convention());
    for (Expression.Stated operand : equation.operands()) {
      Set<String> known = formulas.computeIfAbsent(operand.path(), path -> new LinkedHashSet<>());
      if (known.size() < FORMULAS) {
        known.add(formula);
      }
    }
  }

  int index() {
    return index;
  }

  CheckedForm checked() {
    return checked;
  }

  SelfEvaluationForm form() {
    return checked.form();
  }

  FormTitle title() {
    return title;
  }

  CellNames names() {
    return names;
  }

  Optional<Reconciliation> judged() {
    return checked instanceof CheckedForm.Judged judged ? Optional.of(judged.reconciliation()) : Optional.empty();
  }

  List<Finding> findings() {
    return judged().map(Reconciliation::findings).orElse(List.of());
  }

  /** Name of a cell on the page and in the table, the same in both. */
  String key(FieldPath path) {
    return index + "/" + spanned.getOrDefault(path, path).text();
  }

  /** Whether the cell is a heading that began in a row above. */
  boolean isSpanned(FieldPath path) {
    return spanned.containsKey(path);
  }

  /** Keys of the cells a finding rests on, its own place first; rows and groups stand for their cells. */
  List<String> keys(Finding finding) {
    return places(finding).stream().map(this::key).distinct().toList();
  }

  /** Cells a finding rests on that stand on a page, its own place first; rows and groups stand for their cells, headings over several rows for one. */
  List<FieldPath> places(Finding finding) {
    Set<FieldPath> places = new LinkedHashSet<>();
    Stream.concat(Stream.of(finding.where()), finding.evidence().stream()).forEach(place -> cells(place).forEach(path -> places.add(spanned.getOrDefault(path, path))));
    return List.copyOf(places);
  }

  private List<FieldPath> cells(FieldPath place) {
    if (names.field(place).provenance().isPresent()) {
      return List.of(place);
    }
    Matcher row = ROW.matcher(place.text());
    if (row.matches()) {
      int number = Integer.parseInt(row.group(1));
      return ROW_CELLS.stream().map(column -> FieldPath.indicator(number, column)).filter(path -> names.field(path).provenance().isPresent()).toList();
    }
    if (place.text().startsWith("level1:")) {
      String heading = place.text().substring("level1:".length());
      return names.fields().keySet().stream().filter(path -> path.text().endsWith(".level1") && names.field(path).raw().contains(heading)).toList();
    }
    return List.of();
  }

  Optional<Severity> gravestAt(FieldPath path) {
    return Optional.ofNullable(gravest.get(path));
  }

  /** Satisfied formulas a cell takes part in. */
  Set<String> formulasAt(FieldPath path) {
    return formulas.getOrDefault(path, Set.of());
  }

  Optional<RecomputedScores.Score> recomputed(FieldPath score) {
    return Optional.ofNullable(scores.get(score));
  }

  boolean isOpen(FieldPath path) {
    return open.contains(path);
  }

  Optional<RemarkedForm> remarks() {
    return remarks;
  }

  /** Whether an independent cell says the same (相互印证). */
  boolean isConfirmed(FieldPath path) {
    return confirmed.contains(path);
  }

  Optional<CorrectedField> correctedAt(FieldPath path) {
    return remarks.flatMap(said -> said.correctedAt(path));
  }

  boolean isProved(FieldPath path) {
    return judged().filter(judged -> judged.crossProved().contains(path)).isPresent();
  }

  /** Number of findings of each severity, icon first. */
  void tallies(Markup html) throws IOException {
    for (Severity severity : Severity.values()) {
      long count = findings().stream().filter(finding -> finding.severity() == severity).count();
      if (count > 0) {
        html.element("span", Marks.icon(severity) + count, "class", "tally " + severity.key(), "title", messages.text("severity." + severity.key()));
      }
    }
    if (judged().isEmpty()) {
      html.element("span", "◌", "class", "tally open", "title", messages.text("severity.not-checked"));
    }
  }
}
