package org.hebiao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hebiao.archive.DataFolder;
import org.hebiao.cli.Receiver.Received;
import org.hebiao.cli.Receiver.Standing;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;

/** Brings files in, follows each to its end and tells one line a file. */
final class Delivery {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Receiver receiver;
  private final Messages messages;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<Long, Path> under = new TreeMap<>();
  private int taken;
  private int known;
  private int refused;
  private int read;
  private int failed;

  Delivery(Receiver receiver, Messages messages, PrintStream out, PrintStream err) {
    this.receiver = receiver;
    this.messages = messages;
    this.out = out;
    this.err = err;
  }

  /** Brings all files in and follows them; the answer is the exit code. */
  static int all(Receiver receiver, Terminal terminal, Language language, List<Path> files) throws IOException, InterruptedException {
    Delivery delivery = new Delivery(receiver, Messages.in(language), terminal.out(), terminal.err());
    for (Path file : files) {
      delivery.send(file);
    }
    delivery.follow((id, standing) -> {});
    return delivery.end();
  }

  /** Brings all files into a data folder, which this process holds meanwhile. */
  static int intoFolder(DataFolder folder, Terminal terminal, Language language, List<Path> files) {
    Map<String, String> typed = Map.of("hebiao.port", "0", "hebiao.bind", "127.0.0.1");
    String sender = System.getProperty("user.name", "ingest");
    return new Serving(terminal)
        .whileRunning(folder, typed, service -> all(new LocalReceiver(service.archive(), language, sender), terminal, language, files));
  }

  void send(Path file) throws InterruptedException {
    try {
      switch (receiver.send(file)) {
        case Received.Kept(long id, boolean isNew) -> {
          taken += isNew ? 1 : 0;
          known += isNew ? 0 : 1;
          if (!isNew) {
            out.println(messages.text("ingest.known", "file", file, "id", id));
          }
          under.put(id, file);
        }
        case Received.Refused(List<String> texts) -> {
          refused++;
          texts.forEach(err::println);
        }
      }
    } catch (IOException e) {
      refused++;
      err.println(messages.text("ingest.unsent", "file", file, "why", e));
    }
    out.flush();
  }

  /** Waits for the end of all that was sent; {@code ended} is told each. */
  void follow(BiConsumer<Long, Standing> ended) throws IOException, InterruptedException {
    while (!under.isEmpty()) {
      for (Long id : new ArrayList<>(under.keySet())) {
        Standing standing = receiver.standing(id);
        if (standing.isFinal()) {
          tell(under.remove(id), id, standing);
          ended.accept(id, standing);
        }
      }
      if (!under.isEmpty()) {
        Thread.sleep(LOOK);
      }
    }
  }

  private void tell(Path file, long id, Standing standing) {
    Path name = file.getFileName();
    if (standing.isRead()) {
      read++;
      out.println(
          messages.text("ingest.read", "file", name, "id", id, "forms", standing.forms(), "errors", standing.errors(), "warnings", standing.warnings()));
    } else {
      failed++;
      out.println(messages.text("ingest.failed", "file", name, "id", id));
    }
    standing.texts().forEach(err::println);
    out.flush();
    err.flush();
  }

  /** One line over all, and the exit code. */
  int end() {
    out.println(messages.text("ingest.all", "taken", taken, "known", known, "refused", refused, "read", read, "failed", failed));
    out.flush();
    return refused + failed == 0 ? ExitCode.CLEAN : ExitCode.UNREADABLE;
  }
}
