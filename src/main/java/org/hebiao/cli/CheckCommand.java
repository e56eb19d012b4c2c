package org.hebiao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.ScoringProfile;
import org.hebiao.report.Language;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Scanning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks annexes and says what does not add up. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {"核对附件 PDF 中的绩效自评表。", "Checks the self-evaluation forms of annex PDFs."})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "PDF 文件或文件夹 / PDF files or folders")
  private List<Path> paths = List.of();

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "报告语言 / language of the report")
  private Language language = Language.ZH;

  @Option(names = "--profile", paramLabel = "ID", description = "指定评分口径，不按线索选择 / judge by this profile, whatever the clues")
  private Optional<String> profile = Optional.empty();

  @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "text, json, plain, csv, html, xlsx, pdf")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE|DIR", description = "写入文件；多个输入时写入文件夹，每个输入一个文件 / write to a file, or a folder for several inputs")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--fail-on", defaultValue = "ERROR", paramLabel = "SEVERITY", description = "error, warning, info, never：达到即退出码 1 / exit code 1 from here on")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--ocr", defaultValue = "AUTO", paramLabel = "off|auto|force", description = "图像识别：不用、需要时、所有页 / read images: never, where needed, every page")
  private Scanning.When ocr = Scanning.When.AUTO;

  @Option(names = "--jobs", defaultValue = "0", paramLabel = "N", description = "同时处理的文件数 / files at a time (0: all cores)")
  private int jobs;

  @Spec private @Nullable CommandSpec spec;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Profiles profiles = new Profiles();
    Optional<ScoringProfile> asked = profile(profiles);
    if (jobs < 0) {
      throw wrong("--jobs 须为正整数", "--jobs must be a positive number");
    }
    Inputs inputs = Inputs.of(paths);
    Destination destination = destination(inputs);
    int workers = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
    CheckRun run = new CheckRun(terminal, Pipeline.standard(profiles, asked, ocr), format, language, destination, workers);
    return run.check(inputs, failOn);
  }

  private Optional<ScoringProfile> profile(Profiles profiles) {
    if (profile.isEmpty()) {
      return Optional.empty();
    }
    Optional<ScoringProfile> asked = profiles.of(profile.get());
    if (asked.isEmpty()) {
      String ids = String.join(", ", profiles.ids());
      throw wrong("没有口径“" + profile.get() + "”，可用：" + ids, "no profile \"" + profile.get() + "\", there are: " + ids);
    }
    return asked;
  }

  private Destination destination(Inputs inputs) {
    if (out.isEmpty()) {
      if (format == Format.HTML && !inputs.isOneFile()) {
        throw wrong("多个文件的 HTML 报告须用 --out 指定文件夹", "HTML reports of several files need --out DIR");
      }
      if (format.isBinary()) {
        throw wrong("该格式须用 --out 指定文件或文件夹", "this format needs --out FILE or DIR");
      }
      return new Destination.Screen();
    }
    Path to = out.get();
    boolean folder = Files.isDirectory(to) || to.toString().endsWith("/") || !inputs.isOneFile() && format.isOneDocumentAFile();
    if (folder && Files.isRegularFile(to)) {
      throw wrong("多个输入须写入文件夹，“" + to + "”是文件", "several inputs need a folder, \"" + to + "\" is a file");
    }
    if (!folder && inputs.files().stream().anyMatch(file -> isSame(file, to))) {
      throw wrong("--out 不能是被检查的文件本身", "--out must not be a file that is checked");
    }
    return folder ? new Destination.Folder(to) : new Destination.OneFile(to);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private CommandLine.ParameterException wrong(String chinese, String english) {
    if (spec == null) {
      throw new IllegalStateException("no command line");
    }
    return WrongUsage.of(spec.commandLine(), chinese, english);
  }
}
