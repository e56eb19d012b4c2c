package org.hebiao.faults;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hebiao.archive.Sha256;
import org.hebiao.faults.ManyAnnexes.Annexed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kill -9 of the server in the middle of an ingest, at seeded random moments: nothing answered is lost, doubled or stuck, and each result is that of an
 * undisturbed run. {@code -Dhebiao.kills=50} kills more often, {@code -Dhebiao.seed=…} repeats one run.
 */
class KillTest {
  private static final int DOCUMENTS = 60;
  private static final int KILLS = Integer.parseInt(given("hebiao.kills", "3"));

  /** A lease of 30 s and the reading after it, on cores that other work shares. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  private static String given(String property, String otherwise) {
    String value = System.getProperty(property, "");
    return value.isEmpty() || value.startsWith("$") ? otherwise : value;
  }

  @Test
  void nothingAnsweredIsLostDoubledOrStuck() throws Exception {
    long seed = Long.parseLong(given("hebiao.seed", String.valueOf(new Random().nextInt(1_000_000))));
    String repeat = "; repeat with -Dhebiao.seed=" + seed + " -Dhebiao.kills=" + KILLS;
    ManyAnnexes many = new ManyAnnexes("killed " + seed);
    List<Annexed> sent = new ArrayList<>();
    Path data = folder.resolve("killed");
    Map<String, String> results;
    try (KilledIngest ingest = new KilledIngest(data, Map.of(), seed)) {
      while (ingest.kills() < KILLS) {
        List<Annexed> round = Stream.iterate(sent.size(), n -> n + 1).limit(DOCUMENTS).map(many::number).toList();
        sent.addAll(round);
        ingest.run(round, KILLS - ingest.kills());
      }
      ServerProcess server = ingest.settled();
      assertEquals(List.of(), ingest.faults(), repeat);
      try (Client client = new Client(server.awaitAddress())) {
        results = results(client, sent, ingest, repeat);
        assertEquals(0, client.json("/api/v1/queue").path("queued").asLong(), repeat);
        assertEquals(0, client.json("/api/v1/queue").path("running").size(), repeat);
      }
      assertEquals(Set.of(), ingest.orphansLeft(), "readers of killed servers" + repeat);
      assertEquals(List.of(), ingest.faults(), repeat);
      assertEquals(sent.size(), files(data.resolve("originals")), "originals" + repeat);
      assertEquals(0, files(data.resolve("work/incoming")), "left by uploads" + repeat);
      String counts = ingest.counts() + " documents=" + sent.size() + " seed=" + seed;
      System.out.println(counts);
      Files.writeString(Files.createDirectories(Path.of("target")).resolve("kill-counts.txt"), counts + "\n", StandardCharsets.UTF_8);
    }
    assertEquals(undisturbed(sent), results, repeat);
  }

  /** Looks at each submission as a program can; the answer is the SHA-256 of the result of each original. */
  private static Map<String, String> results(Client client, List<Annexed> sent, KilledIngest ingest, String repeat) throws IOException, InterruptedException {
    Map<String, String> results = new HashMap<>();
    for (Annexed annex : sent) {
      Set<Long> ids = ingest.answered().get(annex.sha256().hex());
      assertEquals(1, ids.size(), annex.name() + " got ids " + ids + repeat);
      long id = ids.iterator().next();
      JsonNode row = client.ended(id, PATIENCE);
      assertEquals("DONE " + annex.sha256().hex(), row.path("state").asString() + " " + row.path("sha256").asString(), row + repeat);
      assertArrayEquals(annex.bytes(), client.get("/api/v1/submissions/" + id + "/original").body(), annex.name() + repeat);
      int forms = client.json("/api/v1/submissions/" + id + "/forms").size();
      assertTrue(forms > 0, annex.name() + repeat);
      assertEquals(forms, ingest.seenDone().getOrDefault(id, forms), annex.name() + " was told to be done with other forms" + repeat);
      results.put(annex.sha256().hex(), result(client, id));
    }
    assertEquals(sent.size(), client.json("/api/v1/submissions?limit=1").path("total").asLong(), "rows" + repeat);
    return results;
  }

  private static String result(Client client, long id) throws IOException, InterruptedException {
    Client.Answer result = client.get("/api/v1/submissions/" + id + "/result");
    assertEquals(200, result.status(), result.toString());
    String sha256 = Sha256.of(result.body()).hex();
    assertEquals("\"" + sha256 + "\"", result.response().headers().firstValue("ETag").orElseThrow());
    return sha256;
  }

  /** The results of a server that is left alone. */
  private Map<String, String> undisturbed(List<Annexed> annexes) throws Exception {
    Map<String, Long> ids = new HashMap<>();
    Map<String, String> results = new HashMap<>();
    try (ServerProcess server = ServerProcess.start(folder.resolve("undisturbed"), Map.of());
        Client client = new Client(server.awaitAddress())) {
      for (Annexed annex : annexes) {
        ids.put(annex.sha256().hex(), client.upload(annex.name(), annex.bytes()).json().path("id").asLong());
      }
      for (Map.Entry<String, Long> each : ids.entrySet()) {
        assertEquals("DONE", client.ended(each.getValue(), PATIENCE).path("state").asString());
        results.put(each.getKey(), result(client, each.getValue()));
      }
    }
    return results;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
