package org.hebiao.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hebiao.faults.Client;
import org.hebiao.faults.ManyAnnexes;
import org.hebiao.faults.ManyAnnexes.Annexed;
import org.hebiao.faults.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * Many senders and a few readers of pages at one service, as shipped, with an empty data folder: how long lists and single submissions take meanwhile, what
 * fails, how the resident memory grows, and how long one annex takes through the warm queue. Arguments: empty folder, documents, senders;
 * docs/benchmarks.md has the command.
 */
final class LoadRun {
  private static final int LOOKERS = 2;
  private static final long LOOK_MILLIS = 100;
  private static final int EARLY = 500;
  private static final int STEP = 250;
  private static final int WARM_ROUNDS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final int documents;
  private final int senders;
  private final ServerProcess server;
  private final Latencies uploads = new Latencies("upload");
  private final Latencies lists = new Latencies("list (100 rows)");
  private final Latencies details = new Latencies("detail");
  private final Latencies pages = new Latencies("list page in a browser");
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong newest = new AtomicLong();
  private volatile boolean ended;

  private LoadRun(ServerProcess server, int documents, int senders) {
    this.server = server;
    this.documents = documents;
    this.senders = senders;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (ServerProcess server = ServerProcess.start(data, ServerProcess.AS_SHIPPED)) {
      System.exit(new LoadRun(server, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run());
    }
  }

  private int run() throws Exception {
    ManyAnnexes many = new ManyAnnexes("load");
    List<Thread> sending = new ArrayList<>();
    List<Thread> looking = new ArrayList<>();
    long begun = System.nanoTime();
    for (int i = 0; i < senders; i++) {
      sending.add(Thread.ofVirtual().start(() -> send(many)));
    }
    for (int i = 0; i < LOOKERS; i++) {
      looking.add(Thread.ofVirtual().start(this::look));
    }
    try (Client client = new Client(server.awaitAddress())) {
      long early = residentAt(client, Math.min(EARLY, documents));
      long late = residentAt(client, documents);
      double seconds = (System.nanoTime() - begun) / 1e9;
      ended = true;
      for (Thread thread : sending) {
        thread.join();
      }
      for (Thread thread : looking) {
        thread.join();
      }
      tell("documents %d, senders %d, %.0f s, %.1f documents a second".formatted(documents, senders, seconds, documents / seconds));
      tell("| request | answered | errors | p50 ms | p95 ms | p99 ms | longest ms |");
      List.of(uploads, lists, details, pages).forEach(each -> tell(each.line()));
      tell(String.format(Locale.ROOT, "resident: %d MB at %d done, %d MB at %d done, ratio %.2f", early >> 20, EARLY, late >> 20, documents, (double) late / early));
      tell("failed: " + client.json("/api/v1/queue").path("failed"));
      warm(client);
    }
    return uploads.errors() + lists.errors() + details.errors() + pages.errors() == 0 ? 0 : 1;
  }

  private static void tell(String line) {
    System.out.println(line);
  }

  /** Resident memory of the server when so many submissions are at their end; tells it on the way. */
  private long residentAt(Client client, int count) throws IOException, InterruptedException {
    long toTell = STEP;
    while (true) {
      JsonNode queue = client.json("/api/v1/queue");
      long atEnd = queue.path("done").asLong() + queue.path("failed").asLong();
      long resident = server.residentBytes();
      if (atEnd >= toTell || atEnd >= count) {
        tell("%d at their end, resident %d MB".formatted(atEnd, resident >> 20));
        toTell = atEnd - atEnd % STEP + STEP;
      }
      if (atEnd >= count) {
        return resident;
      }
      Thread.sleep(LOOK_MILLIS * 5);
    }
  }

  private void send(ManyAnnexes many) {
    try (Client client = new Client(server.awaitAddress())) {
      for (int number = next.getAndIncrement(); number < documents; number = next.getAndIncrement()) {
        Annexed annex = many.number(number);
        timed(uploads, () -> client.upload(annex.name(), annex.bytes())).ifPresent(answer -> newest.accumulateAndGet(answer.json().path("id").asLong(), Math::max));
      }
    } catch (IOException | InterruptedException e) {
      uploads.failed(e.toString());
    }
  }

  private void look() {
    try (Client client = new Client(server.awaitAddress())) {
      while (!ended) {
        timed(lists, () -> client.get("/api/v1/submissions"));
        timed(pages, () -> client.get("/"));
        long id = 1 + (long) (Math.random() * newest.get());
        if (newest.get() > 0) {
          timed(details, () -> client.get("/api/v1/submissions/" + id));
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (IOException | InterruptedException e) {
      lists.failed(e.toString());
    }
  }

  private static Optional<Client.Answer> timed(Latencies kind, Callable<Client.Answer> request) {
    long begun = System.nanoTime();
    try {
      Client.Answer answer = request.call();
      kind.took(System.nanoTime() - begun);
      if (!answer.isTaken()) {
        kind.failed(answer.toString());
        return Optional.empty();
      }
      return Optional.of(answer);
    } catch (Exception e) {
      kind.failed(e.toString());
      return Optional.empty();
    }
  }

  /** One annex of five forms at a time, from the first byte sent to the answer that it is done. */
  private void warm(Client client) throws Exception {
    byte[] annex = Files.readAllBytes(Path.of("fixtures/pdfs/futian-2021.pdf"));
    Latencies whole = new Latencies("futian-2021, upload to DONE");
    for (int round = 0; round < WARM_ROUNDS; round++) {
      byte[] mark = ("\n% warm " + round + "\n").getBytes(StandardCharsets.US_ASCII);
      byte[] bytes = new byte[annex.length + mark.length];
      System.arraycopy(annex, 0, bytes, 0, annex.length);
      System.arraycopy(mark, 0, bytes, annex.length, mark.length);
      long begun = System.nanoTime();
      JsonNode row = client.ended(client.upload("warm.pdf", bytes).json().path("id").asLong(), PATIENCE);
      whole.took(System.nanoTime() - begun);
      if (!row.path("state").asString().equals("DONE")) {
        whole.failed(row.toString());
      }
    }
    tell(whole.line());
  }
}
