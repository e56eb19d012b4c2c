package org.hebiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fragment of a form that an example of a rule holds, as indented lines. */
public final class ExampleLines {
  private ExampleLines() {}

  public static List<String> of(Map<String, Object> fragment) {
    List<String> lines = new ArrayList<>();
    add(fragment, "", lines);
    return lines;
  }

  private static void add(Map<?, ?> fragment, String indent, List<String> lines) {
    for (Map.Entry<?, ?> entry : fragment.entrySet()) {
      switch (entry.getValue()) {
        case Map<?, ?> inner -> {
          lines.add(indent + entry.getKey());
          add(inner, indent + "  ", lines);
        }
        case List<?> list -> {
          lines.add(indent + entry.getKey());
          list.forEach(item -> lines.add(indent + "  " + bare(item)));
        }
        default -> lines.add(indent + entry.getKey() + ": " + bare(entry.getValue()));
      }
    }
  }

  /** A row of a table stands between bars; of a map only its braces are in the way. */
  private static String bare(Object value) {
    return String.valueOf(value).replaceAll("^\\{|\\}$", "");
  }
}
