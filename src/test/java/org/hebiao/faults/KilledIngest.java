package org.hebiao.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hebiao.faults.ManyAnnexes.Annexed;
import tools.jackson.databind.JsonNode;

/**
 * Uploads from several senders to a server that is killed meanwhile at random moments and started again. A sender that got no answer sends the same bytes
 * again; a watcher notes what is told to be done.
 */
final class KilledIngest implements AutoCloseable {
  private static final int SENDERS = 4;

  /** One kill in so many hits the server before it answers. */
  private static final int STARTING = 5;

  private static final long LOOK_MILLIS = 250;
  private static final long ORPHAN_SECONDS = 20;

  private final Path data;
  private final Map<String, String> variables;
  private final Random random;
  private final Queue<Annexed> toSend = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sending = new AtomicInteger();
  private final Map<String, Set<Long>> answered = new ConcurrentHashMap<>();
  private final Map<Long, Integer> seenDone = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unclear = new AtomicInteger();
  private final List<ProcessHandle> orphans = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Optional<ServerProcess> server = Optional.empty();
  private volatile boolean open = true;
  private int startMillis;
  private int kills;
  private int killsWhileStarting;
  private int killsWhileSending;
  private int killsWhileReading;

  KilledIngest(Path data, Map<String, String> variables, long seed) {
    this.data = data;
    this.variables = variables;
    this.random = new Random(seed);
    for (int i = 0; i < SENDERS; i++) {
      threads.add(Thread.ofVirtual().name("sender").start(() -> untilClosed(this::sendOne)));
    }
    threads.add(Thread.ofVirtual().name("watcher").start(() -> untilClosed(this::watch)));
  }

  @FunctionalInterface
  private interface Step {
    void with(Client client, URI at) throws IOException, InterruptedException;
  }

  /** Does a step again and again with a client of the server that is there now. */
  private void untilClosed(Step step) {
    try {
      while (open) {
        Optional<URI> address = server.flatMap(ServerProcess::address);
        if (address.isEmpty()) {
          Thread.sleep(LOOK_MILLIS / 10);
          continue;
        }
        try (Client client = new Client(address.get())) {
          while (open && server.flatMap(ServerProcess::address).equals(address)) {
            step.with(client, address.get());
          }
        } catch (IOException gone) {
          // The server was killed under the request; the next turn asks the next server.
          Thread.sleep(LOOK_MILLIS / 10);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      faults.add(e.toString());
    }
  }

  private void sendOne(Client client, URI at) throws IOException, InterruptedException {
    Annexed annex = toSend.poll();
    if (annex == null) {
      Thread.sleep(LOOK_MILLIS);
      return;
    }
    sending.incrementAndGet();
    boolean taken = false;
    try {
      Client.Answer answer = client.upload(annex.name(), annex.bytes());
      taken = answer.isTaken();
      if (taken) {
        answered.computeIfAbsent(annex.sha256().hex(), sha -> ConcurrentHashMap.newKeySet()).add(answer.json().path("id").asLong());
      } else if (answer.status() != 503) {
        faults.add("upload: " + answer);
      }
    } catch (IOException e) {
      unclear.incrementAndGet();
      throw e;
    } finally {
      if (!taken) {
        toSend.add(annex);
      }
      sending.decrementAndGet();
    }
  }

  /** What is told to be done must stay so with all its forms. */
  private void watch(Client client, URI at) throws IOException, InterruptedException {
    Client.Answer list = client.get("/api/v1/submissions?state=DONE&limit=500");
    if (list.status() != 200) {
      faults.add("list: " + list);
      return;
    }
    for (JsonNode row : list.json().path("items")) {
      long id = row.path("id").asLong();
      if (!seenDone.containsKey(id)) {
        seenDone.put(id, client.json("/api/v1/submissions/" + id + "/forms").size());
      }
    }
    Thread.sleep(LOOK_MILLIS);
  }

  /** Sends annexes and kills the server up to so many times before all of them were read. The last server runs on. */
  void run(List<Annexed> annexes, int mostKills) throws IOException, InterruptedException {
    toSend.addAll(annexes);
    if (server.isEmpty()) {
      long begun = System.nanoTime();
      server = Optional.of(ServerProcess.start(data, variables));
      startMillis = (int) ((System.nanoTime() - begun) / 1_000_000);
    }
    for (int left = mostKills; left > 0 && !isAllDone(); left--) {
      server = Optional.of(killed(server.orElseThrow()));
    }
    server.orElseThrow().awaitAddress();
  }

  /** Kills are spread over the time a start took and, more often, as long again, in which readers start and read. */
  private ServerProcess killed(ServerProcess victim) throws IOException, InterruptedException {
    boolean starting = random.nextInt(STARTING) == 0;
    if (!starting) {
      victim.awaitAddress();
    }
    Thread.sleep(random.nextInt(startMillis));
    killsWhileStarting += victim.address().isEmpty() ? 1 : 0;
    killsWhileSending += sending.get() > 0 ? 1 : 0;
    List<ProcessHandle> readers = victim.kill();
    killsWhileReading += readers.isEmpty() ? 0 : 1;
    orphans.addAll(readers);
    kills++;
    return ServerProcess.launch(data, variables);
  }

  /** Whether everything was sent and told to be done. */
  private boolean isAllDone() {
    return toSend.isEmpty() && sending.get() == 0 && seenDone.size() >= answered.size();
  }

  /** Waits until everything was sent and answered. */
  ServerProcess settled() throws IOException, InterruptedException {
    while (faults.isEmpty() && (!toSend.isEmpty() || sending.get() > 0)) {
      Thread.sleep(LOOK_MILLIS);
    }
    return server.orElseThrow();
  }

  /** Ids that uploads of each SHA-256 were answered with. */
  Map<String, Set<Long>> answered() {
    return Map.copyOf(answered);
  }

  /** Forms of each submission when it was first told to be done. */
  Map<Long, Integer> seenDone() {
    return Map.copyOf(seenDone);
  }

  /** Answers that must not be. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  int kills() {
    return kills;
  }

  /** Readers of killed servers that still run after the time in which they notice. */
  Set<Long> orphansLeft() throws InterruptedException {
    long deadline = System.nanoTime() + ORPHAN_SECONDS * 1_000_000_000L;
    while (orphans.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_MILLIS);
    }
    return orphans.stream().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /** The counts in a line. */
  String counts() {
    return "kills=%d before-it-answered=%d during-an-upload=%d with-readers=%d uploads=%d without-answer=%d"
        .formatted(kills, killsWhileStarting, killsWhileSending, killsWhileReading, answered.size(), unclear.get());
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    for (Thread thread : threads) {
      thread.join();
    }
    if (server.isPresent()) {
      server.get().close();
    }
    orphans.forEach(ProcessHandle::destroyForcibly);
  }
}
