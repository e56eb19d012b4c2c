package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hebiao.document.DocumentNote;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;

/** The result for people at a terminal. */
public final class TextReport {
  private final Messages messages;
  private final FindingText findings;
  private final int columns;
  private final Marks marks;

  /**
   * @param columns width of a line
   * @param coloured whether the terminal shows colours
   */
  public TextReport(Messages messages, RulePages pages, int columns, boolean coloured) {
    this.messages = messages;
    this.findings = new FindingText(messages, pages);
    this.columns = columns;
    this.marks = new Marks(coloured);
  }

  public void write(CheckedAnnex checked, Writer out) throws IOException {
    TextLines lines = new TextLines(out, columns, marks);
    lines.raw(marks.strong(Printed.text(checked.name())));
    if (checked.isWithoutForms()) {
      lines.raw(messages.text("text.no-forms", "pages", checked.annex().pages()));
    } else {
      lines.raw(
          messages.text("text.document", "pages", checked.annex().pages(), "forms", checked.forms().size(), "tables", checked.annex().otherTables()));
    }
    notes(checked.annex().notes(), lines);
    int number = 0;
    for (CheckedForm form : checked.forms()) {
      lines.blank();
      new FormSection(form, ++number, checked.forms().size(), messages, findings, lines).write();
    }
    lines.blank();
  }

  private void notes(List<DocumentNote> notes, TextLines lines) throws IOException {
    for (String note : NoteText.of(notes, messages)) {
      lines.paragraph(0, "▲ " + note);
    }
  }
}
