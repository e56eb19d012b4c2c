package org.hebiao.report.list;

import java.io.IOException;
import java.util.List;

/** Writes a list row by row to a stream, which stays open. Closing frees what the writer holds; a file that was not ended is not whole. */
public interface ListWriter extends AutoCloseable {
  /** @param cells one a column */
  void row(List<ListCell> cells) throws IOException;

  /** Writes what makes the file whole. */
  void end() throws IOException;

  @Override
  void close() throws IOException;
}
