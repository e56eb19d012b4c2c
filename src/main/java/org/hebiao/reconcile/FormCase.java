package org.hebiao.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.form.FundsSource;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;

/**
 * A form under a scoring profile, with what many rules ask of it worked out once.
 *
 * @param unitSlip amounts printed in the wrong unit; while there is one, rates and sums of money prove nothing
 */
public record FormCase(
    SelfEvaluationForm form,
    ScoringProfile profile,
    List<IndicatorRow> rows,
    List<FundsLine> funds,
    Optional<UnitSlip> unitSlip) {
  public FormCase {
    rows = List.copyOf(rows);
    funds = List.copyOf(funds);
  }

  public static FormCase of(SelfEvaluationForm form, ScoringProfile profile) {
    OptionalInt year = form.year().read().map(FiscalYear::value).map(OptionalInt::of).orElse(OptionalInt.empty());
    List<IndicatorRow> rows = new ArrayList<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      rows.add(IndicatorRow.of(i, form.indicators().get(i), year));
    }
    List<String> roles = form.funds().roles();
    List<FundsLine> funds = new ArrayList<>();
    MoneyUnit unit = form.funds().unit().read().orElse(profile.unit());
    for (int i = 0; i < roles.size(); i++) {
      funds.add(new FundsLine(roles.get(i), form.funds().rows().get(i), unit, form.funds().points()));
    }
    return new FormCase(form, profile, rows, funds, UnitSlips.in(form, profile, rows, funds));
  }

  public OptionalInt year() {
    return form.year().read().map(FiscalYear::value).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  public Optional<FundsLine> totalFunds() {
    return funds.stream().filter(FundsLine::isTotal).findFirst();
  }

  /** Rows under the total. */
  public List<FundsLine> fundParts() {
    return funds.stream().filter(line -> line.row().source() != FundsSource.TOTAL).toList();
  }

  /**
   * The funds row that carries weight and score: the total, else the first that has both; a repetition on other rows counts
   * once.
   */
  public Optional<FundsLine> scoredFunds() {
    Optional<FundsLine> total = totalFunds().filter(line -> line.row().weight().isRead() || line.row().score().isRead());
    return total.or(
        () -> funds.stream().filter(line -> line.row().weight().isRead() && line.row().score().isRead()).findFirst());
  }

  /** Rows with weight and score. */
  public List<IndicatorRow> scoredRows() {
    return rows.stream().filter(IndicatorRow::isScored).toList();
  }

  /** Whether a figure of the row is the one in the wrong unit; its attainment proves nothing then. */
  public boolean isSlipped(IndicatorRow row) {
    return unitSlip.filter(slip -> slip.where().text().startsWith(row.path().text() + ".")).isPresent();
  }

  public Thresholds thresholds() {
    return profile.thresholds();
  }

  /** Any reason anywhere on the form: a deviation cell or the reason cell of the funds block. */
  public boolean givesAnyReason() {
    return rows.stream().anyMatch(row -> row.reason().isPresent())
        || funds.stream().anyMatch(line -> line.row().reason().isRead());
  }
}
