package org.hebiao.drawn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form being laid out: rows of cells, and for every value the place it must be read at. */
final class Sheet {
  private final List<List<TablePainter.Cell>> rows = new ArrayList<>();
  private final Map<String, String> expected = new LinkedHashMap<>();

  Sheet row() {
    rows.add(new ArrayList<>());
    return this;
  }

  Sheet label(String text, int columns, int height) {
    rows.getLast().add(new TablePainter.Cell(text, columns, height));
    return this;
  }

  Sheet label(String text) {
    return label(text, 1, 1);
  }

  /** A value over several rows stands at each of the places. */
  Sheet value(String text, int columns, int height, String... paths) {
    for (String path : paths) {
      expected.put(path, text);
    }
    return label(text, columns, height);
  }

  Sheet value(String path, String text) {
    return value(text, 1, 1, path);
  }

  void expect(String path, String text) {
    expected.put(path, text);
  }

  List<List<TablePainter.Cell>> rows() {
    return rows;
  }

  Map<String, String> expected() {
    return expected;
  }
}
