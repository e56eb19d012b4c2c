package org.hebiao.report.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.report.CsvCell;

/** A list as CSV with a BOM, which spreadsheet programs need to see that it is UTF-8. */
final class CsvList implements ListWriter {
  private static final String BOM = "\uFEFF";

  private final Writer out;

  CsvList(OutputStream out, List<ListColumn> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(BOM);
    line(columns.stream().map(ListColumn::title).toList());
  }

  @Override
  public void row(List<ListCell> cells) throws IOException {
    line(cells.stream().map(CsvList::text).toList());
  }

  private static String text(ListCell cell) {
    return switch (cell) {
      case ListCell.Text(String text) -> text;
      case ListCell.Number(java.math.BigDecimal value) -> value.toPlainString();
      case ListCell.Empty none -> "";
    };
  }

  private void line(List<String> texts) throws IOException {
    out.write(texts.stream().map(CsvCell::of).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}
