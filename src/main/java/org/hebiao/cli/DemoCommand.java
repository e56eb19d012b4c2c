package org.hebiao.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the bundled annex, writes its report and says what to look at. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {"核对随附的示例附件并写出网页报告。", "Checks the bundled annex and writes its HTML report."})
final class DemoCommand implements Callable<Integer> {
  private static final String ANNEX = "fixtures/pdfs/futian-2021.pdf";
  private static final String REPORT = "hebiao-demo.html";

  private final Terminal terminal;

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "语言 / language")
  private Language language = Language.ZH;

  @Option(names = "--out", paramLabel = "FILE", description = "报告文件 / file of the report")
  private Optional<Path> out = Optional.empty();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = Messages.in(language);
    RulePages pages = new RulePages();
    Path annex = terminal.home().orElse(Path.of("")).resolve(ANNEX);
    Answer answer = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty()).check(annex);
    if (!(answer instanceof CheckedAnnex checked)) {
      new FileProblems(terminal.err(), language).tell("demo.missing", "file", annex);
      return ExitCode.UNREADABLE;
    }
    Path report = report();
    try (Writer to = Files.newBufferedWriter(report, StandardCharsets.UTF_8)) {
      new Reports(Format.HTML, messages, pages, terminal.columns(), false).write(checked, annex, to);
    }
    tell(checked, annex, report, messages, new FindingText(messages, pages));
    return ExitCode.CLEAN;
  }

  /** Beside the person; in the folder for temporary files when this one cannot be written. */
  private Path report() throws IOException {
    Path here = out.orElse(Path.of(REPORT)).toAbsolutePath();
    boolean writable = Files.isWritable(Files.exists(here) ? here : here.getParent());
    return writable || out.isPresent() ? here : Files.createTempDirectory("hebiao").resolve(REPORT);
  }

  private void tell(CheckedAnnex checked, Path annex, Path report, Messages messages, FindingText text) {
    Tally tally = Tally.of(checked);
    terminal
        .out()
        .println(
            messages.text(
                "demo.done",
                "file", checked.name(),
                "forms", tally.forms(),
                "errors", tally.errors(),
                "warnings", tally.warnings(),
                "infos", tally.infos(),
                "checked", tally.checked(),
                "possible", tally.possible()));
    terminal.out().println(messages.text("demo.report", "path", report));
    strongest(checked)
        .ifPresent(
            judged -> {
              List<String> titles = judged.findings().stream().limit(2).map(Finding::rule).distinct().map(text::title).toList();
              String project = judged.form().header().projectName().raw();
              terminal.out().println(messages.text("demo.look", "project", project, "title", String.join(messages.text("list.separator"), titles)));
            });
    terminal.out().println(messages.text("demo.more", "path", shortest(annex)));
    terminal.out().flush();
  }

  private static Path shortest(Path annex) {
    Path here = Path.of("").toAbsolutePath();
    return annex.toAbsolutePath().startsWith(here) ? here.relativize(annex.toAbsolutePath()) : annex;
  }

  /** The form with the gravest finding. */
  private static Optional<Reconciliation> strongest(CheckedAnnex checked) {
    return checked.reconciliations().stream()
        .filter(judged -> !judged.findings().isEmpty())
        .min(Comparator.comparing((Reconciliation judged) -> judged.findings().getFirst().severity())
            .thenComparing(judged -> judged.findings().getFirst().pointsAtStake().negate()));
  }
}
