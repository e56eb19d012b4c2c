package org.hebiao.report.list;

import java.util.List;

/** What is told before a list in formats that have room for more than a table: a sheet of its own in a spreadsheet. */
public record ListPreface(String title, List<Line> lines) {
  public record Line(String name, String value) {}

  public ListPreface {
    lines = List.copyOf(lines);
  }
}
