package org.hebiao.report.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A list as JSON lines: one object a row, every key in each, null where there is no value. */
final class JsonLinesList implements ListWriter {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Writer out;
  private final List<ListColumn> columns;

  JsonLinesList(OutputStream out, List<ListColumn> columns) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.columns = List.copyOf(columns);
  }

  @Override
  public void row(List<ListCell> cells) throws IOException {
    ObjectNode object = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      String key = columns.get(i).key();
      switch (cells.get(i)) {
        case ListCell.Text(String text) -> object.put(key, text);
        case ListCell.Number(BigDecimal value) -> object.put(key, value);
        case ListCell.Empty none -> object.putNull(key);
      }
    }
    out.write(JSON.writeValueAsString(object));
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}
