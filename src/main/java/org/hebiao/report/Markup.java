package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;

/** Writes HTML; every text and attribute value is escaped here and nowhere else. */
final class Markup {
  private final Writer out;

  Markup(Writer out) {
    this.out = out;
  }

  /**
   * An opening tag.
   *
   * @param attributes name, value, name, value, …; an attribute of value "" is written bare
   */
  Markup open(String tag, String... attributes) throws IOException {
    out.write('<');
    out.write(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(' ');
      out.write(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.write("=\"");
        out.write(escaped(attributes[i + 1]));
        out.write('"');
      }
    }
    out.write('>');
    return this;
  }

  Markup close(String... tags) throws IOException {
    for (String tag : tags) {
      out.write("</" + tag + ">");
    }
    return this;
  }

  Markup text(String text) throws IOException {
    out.write(escaped(text));
    return this;
  }

  /** An element that holds a text. */
  Markup element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close(tag);
  }

  Markup line() throws IOException {
    out.write('\n');
    return this;
  }

  /** Our own style or script, word for word. */
  Markup verbatim(String ours) throws IOException {
    out.write(ours);
    return this;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }
}
