package org.hebiao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.document.BareText;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.document.UnreadableDocumentException;
import org.hebiao.report.TableCsv;
import org.hebiao.report.TableHtml;
import org.hebiao.report.TableJson;
import org.hebiao.table.PageTables;
import org.hebiao.table.TableFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the tables of PDFs, or with {@code --repeat} what reading them costs. */
@Command(name = "tables", description = "输出 PDF 中的表格 / Print the tables of PDFs", mixinStandardHelpOptions = true)
public final class TablesCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;
  private static final int UNREADABLE = 2;

  /** How tables are printed; the names are typed by people. */
  enum Format {
    json,
    csv,
    html
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "PDF")
  private List<Path> files = List.of();

  @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.json;

  @Option(names = "--repeat", defaultValue = "0", description = "读取 N 次并输出末次耗时 / read N times, print the cost of the last round")
  private int repeat;

  @Option(names = "--text-only", description = "只取文字，作耗时基准 / bare text extraction, the floor to compare with")
  private boolean textOnly;

  private final DocumentReader reader = new DocumentReader();
  private final TableFinder finder = new TableFinder();

  @Override
  public Integer call() throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    int status = 0;
    for (int round = 1; round < repeat; round++) {
      for (Path file : files) {
        cost(file);
      }
    }
    for (Path file : files) {
      status = Math.max(status, repeat > 0 ? printCost(file, out) : printTables(file, out));
    }
    out.flush();
    return status;
  }

  private int printTables(Path file, Writer out) throws IOException {
    Optional<List<PageTables>> pages = tables(file);
    if (pages.isEmpty()) {
      return UNREADABLE;
    }
    switch (format) {
      case json -> TableJson.write(pages.get(), out);
      case csv -> TableCsv.write(pages.get(), out);
      case html -> TableHtml.write(pages.get(), out);
    }
    out.write('\n');
    return 0;
  }

  private Optional<List<PageTables>> tables(Path file) throws IOException {
    try {
      Document document = reader.read(file, ReadingLimits.standard());
      return Optional.of(document.pages().stream().map(finder::find).toList());
    } catch (UnreadableDocumentException e) {
      System.err.println(file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private int printCost(Path file, Writer out) throws IOException {
    Cost cost = cost(file);
    out.write(
        String.format(
            Locale.ROOT, "{\"file\": \"%s\", \"seconds\": %.6f, \"cpuSeconds\": %.6f, \"pages\": %d}%n", escaped(file.toString()), cost.seconds, cost.cpuSeconds, cost.pages));
    return cost.pages < 0 ? UNREADABLE : 0;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private record Cost(double seconds, double cpuSeconds, int pages) {}

  private Cost cost(Path file) throws IOException {
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int pages = textOnly ? BareText.extract(file) : tables(file).map(List::size).orElse(-1);
    double cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS;
    return new Cost((System.nanoTime() - wall) / NANOS, cpuSeconds, pages);
  }
}
