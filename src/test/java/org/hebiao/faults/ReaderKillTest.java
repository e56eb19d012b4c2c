package org.hebiao.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kill -9 of reader processes: the server stays, the job has another turn, and a file that takes three readers with it ends FAILED. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderKillTest {
  private static final Path ANNEXES = Path.of("fixtures/pdfs");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long LOOK_MILLIS = 5;
  private static final int TERMINATED = 143;
  private static final long WITHIN_SECONDS = 120;

  private ServerProcess server;
  private Client client;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = ServerProcess.start(folder.resolve("data"), Map.of("HEBIAO_READERS", "1"));
    client = new Client(server.awaitAddress());
  }

  @AfterAll
  void stop() throws Exception {
    client.close();
    assertEquals(TERMINATED, server.stop(), "stops when asked");
  }

  private JsonNode row(long id) throws IOException, InterruptedException {
    return client.json("/api/v1/submissions/" + id);
  }

  /** Kills readers as soon as they are there, until so many attempts were begun or it is at its end. */
  private void killReaders(long id, int attempts) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + WITHIN_SECONDS * 1_000_000_000L;
    JsonNode row = row(id);
    while (row.path("attempts").asInt() <= attempts && !Client.isFinal(row)) {
      assertTrue(System.nanoTime() < deadline, "its readers are killed and it does not end: " + row);
      if (row.path("state").asString().equals("RUNNING")) {
        server.readers().forEach(ProcessHandle::destroyForcibly);
      }
      Thread.sleep(LOOK_MILLIS);
      row = row(id);
    }
  }

  @Test
  void aFileWhoseReaderIsKilledIsReadByTheNext() throws Exception {
    long id = client.upload("附件.pdf", Files.readAllBytes(ANNEXES.resolve("p19-annex.pdf"))).json().path("id").asLong();
    killReaders(id, 1);
    JsonNode done = client.ended(id, PATIENCE);
    assertEquals("DONE", done.path("state").asString(), done.toString());
    assertTrue(done.path("attempts").asInt() > 1, done.toString());
    assertTrue(server.isAlive());
  }

  @Test
  void threeDeathsMakeItFailedAndTheOthersAreRead() throws Exception {
    long poison = client.upload("坏.pdf", Files.readAllBytes(ANNEXES.resolve("p20-annex.pdf"))).json().path("id").asLong();
    killReaders(poison, Integer.MAX_VALUE);
    JsonNode failed = client.ended(poison, PATIENCE);
    assertEquals("FAILED CRASH 3", failed.path("state").asString() + " " + failed.path("code").asString() + " " + failed.path("attempts").asInt());
    assertTrue(failed.path("zh").asString().length() > 10 && failed.path("en").asString().length() > 10, failed.toString());
    assertTrue(server.isAlive());
    long next = client.upload("好.pdf", Files.readAllBytes(ANNEXES.resolve("p18-annex.pdf"))).json().path("id").asLong();
    assertEquals("DONE", client.ended(next, PATIENCE).path("state").asString());
    assertTrue(client.post("/api/v1/submissions/" + poison + "/again").json().path("queued").asInt() == 1);
    assertEquals("DONE", client.ended(poison, PATIENCE).path("state").asString(), "is read when nothing kills its reader");
  }
}
