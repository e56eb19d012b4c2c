package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;

/** One finding a row (RFC 4180). The file begins with the byte order mark that spreadsheet programs need for Chinese text. */
public final class CsvReport {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> COLUMNS =
      List.of(
          "file", "form", "project", "department", "year", "pages", "severity", "rule", "title", "page", "place", "path", "printed", "compared", "tried", "cause",
          "points", "text");

  private final Messages messages;
  private final FindingText text;

  public CsvReport(Messages messages, RulePages pages) {
    this.messages = messages;
    this.text = new FindingText(messages, pages);
  }

  /** Byte order mark and names of the columns. */
  public void begin(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    row(COLUMNS.stream().map(column -> messages.text("csv." + column)).toList(), out);
  }

  public void write(CheckedAnnex checked, Writer out) throws IOException {
    int number = 0;
    for (CheckedForm form : checked.forms()) {
      number++;
      if (form instanceof CheckedForm.Judged judged) {
        CellNames names = new CellNames(form.form(), messages);
        for (Finding finding : judged.reconciliation().findings()) {
          row(values(checked.name(), number, form.form(), finding, names), out);
        }
      }
    }
  }

  private List<String> values(String file, int number, SelfEvaluationForm form, Finding finding, CellNames names) {
    String tried =
        text.trials(finding).stream()
            .map(trial -> trial.convention() + messages.text("list.colon") + trial.formula())
            .collect(Collectors.joining("; "));
    List<Integer> pages = names.pages(finding.where());
    return List.of(
        file,
        String.valueOf(number),
        Printed.cell(form.header().projectName().raw()),
        Printed.cell(form.header().department().raw()),
        form.year().read().map(year -> String.valueOf(year.value())).orElse(""),
        names.pages(form.pages()),
        messages.text("severity." + finding.severity().key()),
        finding.rule(),
        text.title(finding.rule()),
        pages.isEmpty() ? "" : String.valueOf(pages.getFirst()),
        names.name(finding.where()),
        finding.where().text(),
        text.stated(finding, names),
        text.compared(finding, names).orElse(""),
        tried,
        text.cause(finding).orElse(""),
        Expression.show(finding.pointsAtStake()),
        text.sentence(finding, names));
  }

  private static void row(List<String> values, Writer out) throws IOException {
    out.write(values.stream().map(CsvCell::of).collect(Collectors.joining(",")));
    out.write("\r\n");
  }
}
