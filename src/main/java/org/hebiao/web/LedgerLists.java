package org.hebiao.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.hebiao.archive.FindingRow;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.Ledger;
import org.hebiao.archive.LedgerArrangement;
import org.hebiao.archive.LedgerFilter;
import org.hebiao.archive.LedgerRow;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.report.list.ListCell;
import org.hebiao.report.list.ListColumn;
import org.hebiao.report.list.ListWriter;

/** What stands in the columns of the ledger when it is taken away as a file: forms, or findings. */
final class LedgerLists {
  private static final List<String> FORM_KEYS =
      List.of(
          "year", "department", "project", "annualBudget", "executed", "executionRate", "total", "recomputedTotal", "checked", "checkable", "errors",
          "warnings", "hints", "pointsAtStake", "needsReview", "complete", "kind", "layout", "file", "form", "firstPage", "submission");
  private static final List<String> FINDING_KEYS =
      List.of("year", "department", "project", "severity", "rule", "ruleTitle", "place", "pointsAtStake", "file", "form", "submission");

  private final Ledger ledger;
  private final Messages messages;
  private final FindingText text;

  LedgerLists(Ledger ledger, FindingText text) {
    this.ledger = ledger;
    this.messages = text.messages();
    this.text = text;
  }

  List<ListColumn> formColumns() {
    return columns(FORM_KEYS);
  }

  List<ListColumn> findingColumns() {
    return columns(FINDING_KEYS);
  }

  private List<ListColumn> columns(List<String> keys) {
    return keys.stream().map(key -> new ListColumn(key, messages.text("web.column." + key))).toList();
  }

  void forms(LedgerFilter filter, LedgerArrangement arrangement, ListWriter to) {
    ledger.each(filter, arrangement, row -> write(to, cells(row)));
  }

  void findings(LedgerFilter filter, LedgerArrangement arrangement, ListWriter to) {
    ledger.eachFinding(filter, arrangement, row -> write(to, cells(row)));
  }

  private static void write(ListWriter to, List<ListCell> cells) {
    try {
      to.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ListCell> cells(LedgerRow row) {
    FormSummary form = row.form();
    return List.of(
        year(form.year()),
        ListCell.of(form.department()),
        ListCell.of(form.project()),
        ListCell.of(form.annualBudget()),
        ListCell.of(form.executed()),
        ListCell.of(form.executionRate()),
        ListCell.of(form.total()),
        ListCell.of(form.recomputedTotal()),
        ListCell.of(form.checked()),
        ListCell.of(form.checkable()),
        ListCell.of(form.errors()),
        ListCell.of(form.warnings()),
        ListCell.of(form.hints()),
        ListCell.of(form.pointsAtStake()),
        yes(form.needsReview()),
        yes(form.complete()),
        ListCell.of(form.kind()),
        ListCell.of(form.layout()),
        ListCell.of(row.file()),
        ListCell.of(form.number()),
        ListCell.of(form.firstPage()),
        ListCell.of(row.submission()));
  }

  private List<ListCell> cells(FindingRow row) {
    return List.of(
        year(row.year()),
        ListCell.of(row.department()),
        ListCell.of(row.project()),
        ListCell.of(messages.text("severity." + row.severity().toLowerCase(java.util.Locale.ROOT))),
        ListCell.of(row.rule()),
        ListCell.of(text.title(row.rule())),
        ListCell.of(row.place()),
        ListCell.of(row.pointsAtStake()),
        ListCell.of(row.file()),
        ListCell.of(row.form()),
        ListCell.of(row.submission()));
  }

  private ListCell yes(boolean is) {
    return ListCell.of(messages.text(is ? "web.yes" : "web.no"));
  }

  private static ListCell year(OptionalInt year) {
    return year.isPresent() ? ListCell.of(year.getAsInt()) : new ListCell.Empty();
  }
}
