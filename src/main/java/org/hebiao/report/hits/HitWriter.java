package org.hebiao.report.hits;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.hebiao.report.Messages;
import org.hebiao.report.list.ListFormat;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.Unit;

/** A file of results in the making: begun, row by row, ended. A file that was not ended is not whole. */
public interface HitWriter extends Closeable {
  static HitWriter of(ListFormat format, Unit unit, Messages messages, OutputStream out) {
    return format == ListFormat.JSONL ? new JsonLinesHits(out) : new TableHits(unit, messages, format, out);
  }

  void begin(HitManifest manifest) throws IOException;

  /** @param address where the hit can be looked at, empty when nowhere */
  void row(Hit hit, String address) throws IOException;

  void end() throws IOException;

  /** Lets go of what it holds; whom it writes to stays open. */
  @Override
  void close() throws IOException;
}
