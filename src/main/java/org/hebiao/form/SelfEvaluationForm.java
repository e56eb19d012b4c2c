package org.hebiao.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.FiscalYear;

/**
 * One self-evaluation form (绩效自评表) as printed.
 *
 * @param layout id of the layout it was read by, "unknown" when none fits
 * @param columns what its indicator block has columns for
 * @param year 年度 of the form, from its heading or the document's
 * @param notes text under the form (填表说明, 备注), in reading order
 * @param documentDate last date printed as the date of filling or publishing
 * @param complete false when the document ends before the form's total row
 * @param pages those with at least one value of the form, ascending
 */
public record SelfEvaluationForm(
    FormKind kind,
    String layout,
    IndicatorColumns columns,
    Field<String> title,
    Field<FiscalYear> year,
    ProjectHeader header,
    FundsTable funds,
    Goals goals,
    List<Indicator> indicators,
    Totals totals,
    List<Field<String>> notes,
    Optional<LocalDate> documentDate,
    boolean complete,
    List<Integer> pages) {
  public SelfEvaluationForm {
    indicators = List.copyOf(indicators);
    notes = List.copyOf(notes);
    pages = List.copyOf(pages);
  }

  /** Columns the indicator block of this form has; a value missing for want of a column is no omission of the unit. */
  public record IndicatorColumns(boolean weight, boolean score, boolean deviation) {}

  /** Whether the form gives points at all. */
  public boolean isScored() {
    return columns.score();
  }

  /** The same form, standing on these pages. */
  public SelfEvaluationForm withPages(List<Integer> pages) {
    return new SelfEvaluationForm(
        kind, layout, columns, title, year, header, funds, goals, indicators, totals, notes, documentDate, complete, pages);
  }

  /** The field at a place; a place outside the form is {@link Field.Missing}. */
  public Field<?> at(FieldPath path) {
    return FieldPaths.resolve(this, path);
  }
}
