package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lines of a terminal report: indented, wrapped, with a column of labels. */
final class TextLines {
  /** Blank columns behind a label that fills its own. */
  private static final int LABEL_GAP = 2;

  private final Writer out;
  private final int columns;
  private final Marks marks;

  TextLines(Writer out, int columns, Marks marks) {
    this.out = out;
    this.columns = columns;
    this.marks = marks;
  }

  Marks marks() {
    return marks;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  /** A line as it is. */
  void raw(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** A wrapped paragraph. */
  void paragraph(int indent, String text) throws IOException {
    for (String line : WideText.wrapped(text, columns - indent)) {
      raw(" ".repeat(indent) + line);
    }
  }

  /** A label and its wrapped text in a column of its own, {@code labels} columns wide; wider for a longer label. */
  void labelled(int indent, int labels, String label, String text) throws IOException {
    int width = Math.max(labels, WideText.width(label) + LABEL_GAP);
    List<String> lines = WideText.wrapped(text, columns - indent - width);
    raw(" ".repeat(indent) + marks.quiet(WideText.padded(label, width)) + lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      raw(" ".repeat(indent + width) + line);
    }
  }

  /** A heading with a rule to the right edge. */
  void ruled(String heading) throws IOException {
    String plain = "━━ " + heading + " ";
    raw(marks.strong(plain + "━".repeat(Math.max(3, columns - WideText.width(plain)))));
  }

  /** Two texts at the ends of a line; the second goes when there is no room. */
  void ends(String left, String right, String colouredLeft) throws IOException {
    int gap = columns - WideText.width(left) - WideText.width(right);
    raw(gap < 2 ? colouredLeft : colouredLeft + " ".repeat(gap) + marks.quiet(right));
  }
}
