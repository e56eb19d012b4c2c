package org.hebiao.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.submission.Answer;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Refusal;

/** One run of {@code check}: reads, judges and reports all files, each for itself, and answers with the exit code. */
final class CheckRun {
  private final Terminal terminal;
  private final Pipeline pipeline;
  private final Format format;
  private final Destination destination;
  private final int workers;
  private final FileProblems problems;
  private final Messages messages;
  private final Reports reports;

  CheckRun(Terminal terminal, Pipeline pipeline, Format format, Language language, Destination destination, int workers) {
    this.terminal = terminal;
    this.pipeline = pipeline;
    this.format = format;
    this.destination = destination;
    this.workers = workers;
    this.problems = new FileProblems(terminal.err(), language);
    this.messages = Messages.in(language);
    boolean coloured = destination instanceof Destination.Screen && terminal.outShown() && terminal.colours();
    this.reports = new Reports(format, messages, new RulePages(), terminal.columns(), coloured);
  }

  /** A file and the name of its own result, when it has one. */
  private record Task(Path file, Optional<Path> result) {}

  /** What is left of a file once it is reported; {@code text} is empty when it went to a file of its own. */
  private record Done(Path file, Answer answer, Tally tally, String text, boolean isUnwritten) {}

  int check(Inputs inputs, FailOn failOn) throws Exception {
    tellAbout(inputs);
    List<Tally> tallies = new ArrayList<>();
    ProgressBar progress = new ProgressBar(terminal.err(), inputs.files().size(), terminal.errShown());
    try (Writer out = open()) {
      ResultStream results = new ResultStream(out, format, reports, !inputs.isOneFile());
      results.begin();
      new SideBySide(workers)
          .run(
              tasks(inputs.files()),
              task -> inputs.isOneFile() && task.result().isEmpty() ? unwritten(task) : work(task),
              (Done finished) -> {
                progress.clear();
                Done done = finished.isUnwritten() ? writeThrough(finished, results) : finished;
                results.add(done.text());
                out.flush();
                if (!(done.answer().isComplete())) {
                  problems.tell(done.answer(), done.file());
                }
                tallies.add(done.tally());
                progress.show(tallies.size(), done.tally().name());
              });
      progress.clear();
      results.end(tallies, messages);
    } catch (UncheckedIOException e) {
      return unwritable(e.getCause());
    } catch (IOException e) {
      return unwritable(e);
    }
    return exitCode(inputs, tallies, failOn);
  }

  private int unwritable(IOException e) {
    problems.tell("problem.write", "file", target(), "why", String.valueOf(e.getMessage()));
    return ExitCode.USAGE;
  }

  private String target() {
    return switch (destination) {
      case Destination.Screen screen -> "stdout";
      case Destination.OneFile(Path file) -> file.toString();
      case Destination.Folder(Path folder) -> folder.toString();
    };
  }

  private void tellAbout(Inputs inputs) {
    inputs.empty().forEach(folder -> problems.tell("problem.no-pdf", "file", folder));
    inputs.skipped().forEach(skipped -> problems.tell("problem.skipped", "file", skipped.folder(), "count", skipped.files()));
  }

  private Writer open() throws IOException {
    return switch (destination) {
      case Destination.Screen screen -> new BufferedWriter(new OutputStreamWriter(new Unclosed(terminal.out()), StandardCharsets.UTF_8));
      case Destination.OneFile(Path file) -> format.isBinary() ? Writer.nullWriter() : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      case Destination.Folder(Path folder) -> {
        Files.createDirectories(folder);
        yield Writer.nullWriter();
      }
    };
  }

  /** One task a file; results of files of the same name are numbered, and none takes the place of an input. */
  private List<Task> tasks(List<Path> files) {
    Set<String> used = new HashSet<>();
    Set<Path> originals = files.stream().map(file -> file.toAbsolutePath().normalize()).collect(Collectors.toSet());
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      Optional<Path> result = Optional.empty();
      if (destination instanceof Destination.Folder(Path folder)) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(pdf|jpe?g|png|tiff?)$", "");
        String name = stem;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)) || originals.contains(result(folder, name).toAbsolutePath().normalize()); i++) {
          name = stem + "-" + i;
        }
        result = Optional.of(result(folder, name));
      } else if (destination instanceof Destination.OneFile(Path one) && format.isBinary()) {
        result = Optional.of(one);
      }
      tasks.add(new Task(file, result));
    }
    return tasks;
  }

  private Path result(Path folder, String name) {
    return folder.resolve(name + "." + format.extension());
  }

  /** The only file is written straight to where it goes, whatever its size. */
  private Done unwritten(Task task) {
    Answer answer = pipeline.check(task.file());
    return new Done(task.file(), answer, Tally.of(answer), "", true);
  }

  private static Done writeThrough(Done done, ResultStream results) throws IOException {
    try {
      results.write(done.answer(), done.file());
      return done;
    } catch (RuntimeException | StackOverflowError broken) {
      Answer refusal = Refusal.crash(done.answer().name(), broken);
      return new Done(done.file(), refusal, Tally.of(refusal), "", false);
    }
  }

  private Done work(Task task) {
    Answer answer = pipeline.check(task.file());
    try {
      if (task.result().isEmpty()) {
        StringWriter text = new StringWriter();
        reports.write(answer, task.file(), text);
        return done(task, answer, text.toString());
      }
      if (format.isBinary()) {
        reports.writeFile(answer, task.file(), task.result().get());
      } else if (reports.hasWordFor(answer)) {
        try (Writer out = Files.newBufferedWriter(task.result().get(), StandardCharsets.UTF_8)) {
          reports.begin(out);
          reports.write(answer, task.file(), out);
        }
      }
      return done(task, answer, "");
    } catch (NotHighlightedException e) {
      problems.tell(e, task.file());
      return new Done(task.file(), answer, Tally.of(answer).withoutResult(), "", false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError broken) {
      return done(task, Refusal.crash(answer.name(), broken), "");
    } catch (OutOfMemoryError e) {
      return done(task, new Refusal(answer.name(), Refusal.Code.LIMIT_MEMORY, List.of()), "");
    }
  }

  /** The answer is let go when nothing more has to be said about it. */
  private static Done done(Task task, Answer answer, String text) {
    return new Done(task.file(), answer, Tally.of(answer), text, false);
  }

  private static int exitCode(Inputs inputs, List<Tally> tallies, FailOn failOn) {
    if (!inputs.empty().isEmpty() || tallies.stream().anyMatch(tally -> !tally.complete())) {
      return ExitCode.UNREADABLE;
    }
    return tallies.stream().anyMatch(tally -> failOn.isReachedBy(tally.gravest())) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
