package org.hebiao.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.FormSummary.FindingLine;
import org.hebiao.form.FundsRow;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.RecomputedScores.Score;
import org.hebiao.reconcile.Severity;
import org.hebiao.revision.ProjectYear;

/** The lines that lists show of checked forms. */
public final class FormSummaries {
  private FormSummaries() {}

  public static List<FormSummary> of(CheckedAnnex annex) {
    return IntStream.range(0, annex.forms().size()).mapToObj(i -> of(i + 1, annex.forms().get(i))).toList();
  }

  /** @param number of the form, from 1 */
  public static FormSummary of(int number, CheckedForm checked) {
    SelfEvaluationForm form = checked.form();
    Optional<FundsRow> funds = form.funds().total();
    Optional<Reconciliation> judged = checked instanceof CheckedForm.Judged(var reading, Reconciliation r) ? Optional.of(r) : Optional.empty();
    List<Finding> findings = judged.map(Reconciliation::findings).orElse(List.of());
    int errors = count(findings, Severity.ERROR);
    int warnings = count(findings, Severity.WARNING);
    int open = judged.map(r -> r.coverage().notChecked()).orElse(0);
    boolean unread = checked instanceof CheckedForm.Listed listed && listed.why().isUnread();
    return new FormSummary(
        number,
        form.kind().name(),
        form.layout(),
        form.title().raw(),
        form.header().projectName().raw(),
        form.header().department().raw(),
        form.year().read().map(year -> OptionalInt.of(year.value())).orElse(OptionalInt.empty()),
        ProjectYear.of(form).map(ProjectYear::id).orElse(""),
        funds.flatMap(row -> yuan(row.annualBudget())),
        funds.flatMap(row -> yuan(row.executed())),
        funds.map(row -> row.executionRate().raw()).orElse(""),
        form.totals().score().raw(),
        judged.flatMap(r -> r.scores().total()).map(FormSummaries::range).orElse(""),
        judged.map(r -> r.coverage().checked()).orElse(0),
        judged.map(r -> r.coverage().possible()).orElse(0),
        errors,
        warnings,
        findings.size() - errors - warnings,
        findings.stream().map(Finding::pointsAtStake).reduce(BigDecimal.ZERO, BigDecimal::max),
        form.pages().isEmpty() ? 1 : form.pages().getFirst(),
        form.complete(),
        errors + warnings > 0 || unread || !form.complete() || open > 0 && !checked.reading().isLayoutKnown(),
        findings.stream().map(f -> new FindingLine(f.rule(), f.severity().name(), f.where().text(), f.pointsAtStake())).toList());
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static Optional<BigDecimal> yuan(Field<PrintedAmount> amount) {
    return amount.read().map(PrintedAmount::value);
  }

  private static String range(Score score) {
    String low = score.lowest().stripTrailingZeros().toPlainString();
    String high = score.highest().stripTrailingZeros().toPlainString();
    return low.equals(high) ? low : low + "–" + high;
  }
}
