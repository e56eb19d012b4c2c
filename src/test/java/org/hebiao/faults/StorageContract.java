package org.hebiao.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hebiao.archive.Sha256;
import org.hebiao.faults.ManyAnnexes.Annexed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the service as a process promises of its storage, whichever database it has. */
abstract class StorageContract {
  private static final Path ANNEXES = Path.of("fixtures/pdfs");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int AT_ONCE = 16;
  private static final int KILLED_DOCUMENTS = 8;

  @TempDir Path folder;

  /** The environment of a server with an empty database. */
  abstract Map<String, String> variables() throws Exception;

  @Test
  void annexGoesFromUploadToResultAndIsThereAfterAnotherStart() throws Exception {
    Map<String, String> variables = variables();
    Path data = folder.resolve("data");
    byte[] bytes = Files.readAllBytes(ANNEXES.resolve("futian-2021.pdf"));
    long id;
    Client.Answer result;
    try (ServerProcess server = ServerProcess.start(data, variables);
        Client client = new Client(server.awaitAddress())) {
      id = client.upload("附件2.pdf", bytes).json().path("id").asLong();
      JsonNode done = client.ended(id, PATIENCE);
      assertEquals("DONE 7", done.path("state").asString() + " " + done.path("pages").asInt());
      assertEquals(5, client.json("/api/v1/submissions/" + id + "/forms").size());
      result = client.get("/api/v1/submissions/" + id + "/result");
      assertEquals("\"" + Sha256.of(result.body()).hex() + "\"", result.response().headers().firstValue("ETag").orElseThrow());
      assertEquals(Set.of(201, 200), uploadedAtOnce(client, new ManyAnnexes("at once").number(0)));
      assertEquals(2, client.json("/api/v1/submissions").path("total").asLong());
      try (Stream<Path> originals = Files.walk(data.resolve("originals"))) {
        assertEquals(2, originals.filter(Files::isRegularFile).count());
      }
      server.stop();
    }
    try (ServerProcess server = ServerProcess.start(data, variables);
        Client client = new Client(server.awaitAddress())) {
      assertEquals(Sha256.of(result.body()), Sha256.of(client.get("/api/v1/submissions/" + id + "/result").body()));
      for (JsonNode row : client.json("/api/v1/submissions").path("items")) {
        assertEquals("DONE", client.ended(row.path("id").asLong(), PATIENCE).path("state").asString());
      }
    }
  }

  /** The same bytes from many senders at one moment are one submission, new for one of them. */
  private static Set<Integer> uploadedAtOnce(Client client, Annexed annex) throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Client.Answer>> answers = new ArrayList<>();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        String name = "副本" + i + ".pdf";
        answers.add(
            senders.submit(
                () -> {
                  together.await();
                  return client.upload(name, annex.bytes());
                }));
      }
      together.countDown();
    }
    Set<Integer> statuses = new TreeSet<>();
    Set<Long> ids = new TreeSet<>();
    int news = 0;
    for (Future<Client.Answer> each : answers) {
      Client.Answer answer = each.get();
      assertTrue(answer.isTaken(), answer.toString());
      statuses.add(answer.status());
      ids.add(answer.json().path("id").asLong());
      news += answer.status() == 201 ? 1 : 0;
    }
    assertEquals(1, ids.size(), ids.toString());
    assertEquals(1, news, "new for one sender");
    return statuses;
  }

  @Test
  void killedServerGoesOnWhereItWas() throws Exception {
    ManyAnnexes many = new ManyAnnexes("storage");
    List<Annexed> annexes = IntStream.range(0, KILLED_DOCUMENTS).mapToObj(many::number).toList();
    try (KilledIngest ingest = new KilledIngest(folder.resolve("killed"), variables(), 1)) {
      ingest.run(annexes, 1);
      try (Client client = new Client(ingest.settled().awaitAddress())) {
        assertEquals(List.of(), ingest.faults());
        assertEquals(1, ingest.kills());
        for (Annexed annex : annexes) {
          Set<Long> ids = ingest.answered().get(annex.sha256().hex());
          assertEquals(1, ids.size(), ids.toString());
          assertEquals("DONE", client.ended(ids.iterator().next(), PATIENCE).path("state").asString());
        }
        assertEquals(KILLED_DOCUMENTS, client.json("/api/v1/submissions").path("total").asLong());
      }
    }
  }
}
