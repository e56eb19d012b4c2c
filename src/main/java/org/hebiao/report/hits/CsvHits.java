package org.hebiao.report.hits;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.report.CsvCell;
import org.hebiao.report.Messages;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.Unit;

/** Results as CSV with byte order mark, as spreadsheet programs open it; a table and nothing else, so that its manifest has to be told beside it. */
public final class CsvHits implements HitWriter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final HitColumns columns;
  private final Messages messages;
  private final Writer out;

  public CsvHits(Unit unit, Messages messages, Writer out) {
    this.columns = new HitColumns(unit);
    this.messages = messages;
    this.out = out;
  }

  @Override
  public void begin(HitManifest manifest) throws IOException {
    out.write(BYTE_ORDER_MARK);
    line(columns.names(messages));
  }

  @Override
  public void row(Hit hit, String address) throws IOException {
    line(columns.cells(hit, address));
  }

  private void line(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvCell::of).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}
