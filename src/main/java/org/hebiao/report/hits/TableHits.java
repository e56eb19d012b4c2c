package org.hebiao.report.hits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.hebiao.report.Messages;
import org.hebiao.report.list.ListFormat;
import org.hebiao.report.list.ListPreface;
import org.hebiao.report.list.ListWriter;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.Unit;

/** Results as a table of texts as printed; the manifest stands before them where the format has room for it. */
final class TableHits implements HitWriter {
  private final HitColumns columns;
  private final Messages messages;
  private final ListFormat format;
  private final OutputStream out;
  private Optional<ListWriter> list = Optional.empty();

  TableHits(Unit unit, Messages messages, ListFormat format, OutputStream out) {
    this.columns = new HitColumns(unit, messages);
    this.messages = messages;
    this.format = format;
    this.out = out;
  }

  @Override
  public void begin(HitManifest manifest) throws IOException {
    list = Optional.of(format.to(out, messages.text("search.sheet.rows"), columns.columns(), Optional.of(preface(manifest))));
  }

  private ListPreface preface(HitManifest manifest) {
    return new ListPreface(
        messages.text("search.sheet.manifest"),
        manifest.values().entrySet().stream().map(value -> new ListPreface.Line(messages.text("search.manifest." + value.getKey()), String.valueOf(value.getValue()))).toList());
  }

  @Override
  public void row(Hit hit, String address) throws IOException {
    begun().row(columns.cells(hit, address));
  }

  @Override
  public void end() throws IOException {
    begun().end();
  }

  private ListWriter begun() {
    return list.orElseThrow(() -> new IllegalStateException("not begun"));
  }

  @Override
  public void close() throws IOException {
    if (list.isPresent()) {
      list.get().close();
    }
  }
}
