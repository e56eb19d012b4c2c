package org.hebiao.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.report.Messages;
import org.hebiao.submission.Answer;

/** Results one after the other: several documents of JSON make a list, tables share their head, text ends with a summary. */
final class ResultStream {
  private final Writer out;
  private final Format format;
  private final Reports reports;
  private final boolean several;
  private int written;

  ResultStream(Writer out, Format format, Reports reports, boolean several) {
    this.out = out;
    this.format = format;
    this.reports = reports;
    this.several = several;
  }

  void begin() throws IOException {
    reports.begin(out);
    if (several && isJson()) {
      out.write("[\n");
    }
  }

  /** The only result, without a copy in memory. */
  void write(Answer answer, Path file) throws IOException {
    if (reports.hasWordFor(answer)) {
      reports.write(answer, file, out);
      written++;
    }
  }

  void add(String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    if (written > 0) {
      out.write(isJson() ? ",\n" : format == Format.TEXT ? "\n" : "");
    }
    out.write(text);
    written++;
  }

  void end(List<Tally> tallies, Messages messages) throws IOException {
    if (isJson()) {
      out.write(several ? "\n]\n" : written > 0 ? "\n" : "");
    }
    if (several && format == Format.TEXT) {
      summary(tallies, messages);
    }
  }

  private boolean isJson() {
    return format == Format.JSON || format == Format.PLAIN;
  }

  private void summary(List<Tally> tallies, Messages messages) throws IOException {
    out.write("━━ " + messages.text("text.summary") + "\n   ");
    out.write(
        messages.text(
            "text.summary.counts",
            "files", tallies.size(),
            "forms", tallies.stream().mapToInt(Tally::forms).sum(),
            "errors", tallies.stream().mapToLong(Tally::errors).sum(),
            "warnings", tallies.stream().mapToLong(Tally::warnings).sum(),
            "infos", tallies.stream().mapToLong(Tally::infos).sum(),
            "checked", tallies.stream().mapToInt(Tally::checked).sum(),
            "possible", tallies.stream().mapToInt(Tally::possible).sum()));
    out.write("\n");
    names("text.summary.refused", tallies.stream().filter(Tally::refused).toList(), messages);
    names("text.summary.incomplete", tallies.stream().filter(tally -> !tally.refused() && !tally.complete()).toList(), messages);
  }

  private void names(String key, List<Tally> some, Messages messages) throws IOException {
    if (!some.isEmpty()) {
      String names = some.stream().map(Tally::name).collect(Collectors.joining(messages.text("list.separator")));
      out.write("   " + messages.text(key, "count", some.size(), "names", names) + "\n");
    }
  }
}
