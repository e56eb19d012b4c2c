package org.hebiao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.hebiao.report.Language;
import org.hebiao.report.TableCsv;
import org.hebiao.report.TableHtml;
import org.hebiao.report.TableJson;
import org.hebiao.submission.Refusal;
import org.hebiao.table.PageTables;
import org.hebiao.table.TableFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the tables of PDFs, or with {@code --repeat} what reading them costs. */
@Command(name = "tables", description = "输出 PDF 中的表格 / Print the tables of PDFs", mixinStandardHelpOptions = true)
final class TablesCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  /** How tables are printed; the names are typed by people. */
  enum Format {
    json,
    csv,
    html
  }

  private final Terminal terminal;

  TablesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "PDF")
  private List<Path> files = List.of();

  @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.json;

  @Option(names = "--repeat", defaultValue = "0", description = "读取 N 次并输出末次耗时 / read N times, print the cost of the last round")
  private int repeat;

  @Option(names = "--text-only", description = "只取文字，作耗时基准 / bare text extraction, the floor to compare with")
  private boolean textOnly;

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "提示语言 / language of messages, the other one follows")
  private Language language = Language.ZH;

  @Override
  public Integer call() throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(new Unclosed(terminal.out()), StandardCharsets.UTF_8));
    DocumentReader reader = new DocumentReader();
    int status = 0;
    for (int round = 1; round < repeat; round++) {
      for (Path file : files) {
        cost(file, reader);
      }
    }
    for (Path file : files) {
      status = Math.max(status, repeat > 0 ? printCost(file, reader, out) : printTables(file, reader, out));
    }
    out.flush();
    return status;
  }

  private int printTables(Path file, DocumentReader reader, Writer out) throws IOException {
    Optional<List<PageTables>> pages = tables(file, reader);
    if (pages.isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    switch (format) {
      case json -> TableJson.write(pages.get(), out);
      case csv -> TableCsv.write(pages.get(), out);
      case html -> TableHtml.write(pages.get(), out);
    }
    out.write('\n');
    return 0;
  }

  /** Tables by page; a person is told when the file yields none at all. */
  private Optional<List<PageTables>> tables(Path file, DocumentReader reader) {
    String name = String.valueOf(file.getFileName());
    try {
      Document document = reader.read(file, ReadingLimits.standard());
      return Optional.of(document.pages().stream().map(new TableFinder()::find).toList());
    } catch (UnreadableDocumentException e) {
      return refused(Refusal.of(name, e), file);
    } catch (IOException e) {
      boolean there = Files.exists(file);
      return refused(
          there ? new Refusal(name, Refusal.Code.NO_ACCESS, List.of(String.valueOf(e.getMessage()))) : new Refusal(name, Refusal.Code.NOT_FOUND, List.of()),
          file);
    } catch (OutOfMemoryError e) {
      return refused(new Refusal(name, Refusal.Code.LIMIT_MEMORY, List.of()), file);
    } catch (RuntimeException | StackOverflowError e) {
      return refused(Refusal.crash(name, e), file);
    }
  }

  private Optional<List<PageTables>> refused(Refusal refusal, Path file) {
    new FileProblems(terminal.err(), language).tell(refusal, file);
    return Optional.empty();
  }

  private int printCost(Path file, DocumentReader reader, Writer out) throws IOException {
    Cost cost = cost(file, reader);
    out.write(
        String.format(
            Locale.ROOT, "{\"file\": \"%s\", \"seconds\": %.6f, \"cpuSeconds\": %.6f, \"pages\": %d}%n", escaped(file.toString()), cost.seconds, cost.cpuSeconds, cost.pages));
    return cost.pages < 0 ? ExitCode.UNREADABLE : 0;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private record Cost(double seconds, double cpuSeconds, int pages) {}

  private Cost cost(Path file, DocumentReader reader) throws IOException {
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int pages = textOnly ? BareText.extract(file) : tables(file, reader).map(List::size).orElse(-1);
    double cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS;
    return new Cost((System.nanoTime() - wall) / NANOS, cpuSeconds, pages);
  }
}
