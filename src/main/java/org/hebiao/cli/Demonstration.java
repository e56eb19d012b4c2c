package org.hebiao.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FormSummary;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.web.Service;

/** The service with example annexes in it, and what to look at. */
final class Demonstration {
  private static final int PORT = 8080;

  private final Terminal terminal;
  private final Language language;
  private final Messages messages;
  private final List<Path> annexes;
  private final long began = System.nanoTime();
  private boolean shown;

  Demonstration(Terminal terminal, Language language, List<Path> annexes) {
    this.terminal = terminal;
    this.language = language;
    this.messages = Messages.in(language);
    this.annexes = List.copyOf(annexes);
  }

  /** @param once whether to end when all is checked */
  int run(Optional<Integer> port, boolean once) {
    for (Path annex : annexes) {
      if (!Files.isReadable(annex)) {
        new FileProblems(terminal.err(), language).tell("demo.missing", "file", annex);
        return ExitCode.UNREADABLE;
      }
    }
    return new Serving(terminal)
        .telling(
            () -> {
              Path folder = Files.createTempDirectory("hebiao-demo");
              try {
                return in(folder, port.orElseGet(Demonstration::free), once);
              } finally {
                drop(folder);
              }
            });
  }

  private int in(Path folder, int port, boolean once) throws IOException, InterruptedException {
    Map<String, String> typed = Map.of("hebiao.port", String.valueOf(port), "hebiao.bind", "127.0.0.1", "hebiao.access.mode", "local");
    return new Serving(terminal)
        .whileRunning(
            new DataFolder(folder),
            typed,
            service -> {
              say("demo.running", "address", service.address());
              Delivery delivery = new Delivery(new LocalReceiver(service.archive(), language, "demo"), messages, terminal.out(), terminal.err());
              for (Path annex : annexes) {
                delivery.send(annex);
              }
              delivery.follow((id, standing) -> firstFinding(service, id));
              int code = delivery.end();
              if (!once) {
                say("demo.stop", "address", service.address());
                Serving.untilAsked();
              }
              return code;
            });
  }

  /** What to look at first, as soon as there is a finding. */
  private void firstFinding(Service service, long id) {
    if (shown) {
      return;
    }
    FindingText text = new FindingText(messages, new RulePages());
    for (FormSummary form : service.archive().forms().of(id)) {
      if (form.errors() > 0) {
        shown = true;
        String rule = text.title(form.findings().getFirst().rule());
        String seconds = String.valueOf((System.nanoTime() - began) / 1_000_000_000);
        say("demo.look", "project", form.project(), "title", rule, "address", service.address() + "/submissions/" + id, "seconds", seconds);
        return;
      }
    }
  }

  private void say(String key, Object... pairs) {
    terminal.out().println(messages.text(key, pairs));
    terminal.out().flush();
  }

  /** The usual port, or any free one (0) when something else uses it. */
  private static int free() {
    try (ServerSocket probe = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException taken) {
      return 0;
    }
  }

  private static void drop(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inside, IOException fault) throws IOException {
            Files.delete(inside);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
