package org.hebiao.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A data folder on a disk of its own that fills up: uploads are refused with STORAGE_FULL, and taken again without a restart when there is space. */
class FullDiskTest {
  private static final int DISK_MEGABYTES = 64;
  private static final String RESERVE = "16MB";
  private static final int BLOCK = 1 << 16;
  private static final int BEFORE = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Some beats of the queue, which writes to the database on the full disk. */
  private static final long FULL_MILLIS = 10_000;

  private static final int UNMOUNT_TRIES = 60;

  @TempDir Path folder;
  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString());
    if (!mounted) {
      System.err.println("NOT TESTED: a full disk needs root and a tmpfs");
    }
    assumeTrue(mounted, "needs root and a tmpfs");
  }

  @AfterEach
  void unmount() throws Exception {
    // Readers of the killed server notice within a second that it is gone; until then the disk is in use.
    for (int tries = 0; mounted && tries < UNMOUNT_TRIES; tries++) {
      mounted = !run("umount", disk.toString());
      Thread.sleep(mounted ? 500 : 0);
    }
    assertFalse(mounted, "unmounted");
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes until so many bytes are left, 0 for all there are. */
  private Path fill(long left) throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(disk).getUsableSpace() > left) {
        out.write(new byte[BLOCK]);
      }
    } catch (IOException e) {
      assertEquals(0, left, e.toString());
    }
    return filler;
  }

  private static void assertFull(Client.Answer answer) {
    assertEquals("507 STORAGE_FULL", answer.status() + " " + answer.json().path("code").asString(), answer.toString());
    assertTrue(answer.response().headers().firstValue("Retry-After").isPresent());
    assertTrue(answer.json().path("zh").asString().contains("磁盘"));
  }

  @Test
  void fullDiskRefusesAndRecoversWithoutARestart() throws Exception {
    ManyAnnexes many = new ManyAnnexes("disk");
    List<Long> taken = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(disk.resolve("data"), Map.of("HEBIAO_LIMITS_FREE_DISK", RESERVE));
        Client client = new Client(server.awaitAddress())) {
      taken.add(sent(client, many, 0));
      JsonNode first = client.ended(taken.getFirst(), PATIENCE);
      assertEquals("DONE", first.path("state").asString(), first.toString());
      Path filler = fill(8 << 20);
      assertFull(client.upload("满.pdf", many.number(100).bytes()));
      assertEquals(503, client.get("/health/ready").status());
      assertEquals("DONE", client.json("/api/v1/submissions/" + taken.getFirst()).path("state").asString(), "what was read can be looked at");
      Files.delete(filler);
      for (int i = 1; i < BEFORE; i++) {
        taken.add(sent(client, many, i));
      }
      filler = fill(0);
      long end = System.nanoTime() + FULL_MILLIS * 1_000_000;
      while (System.nanoTime() < end) {
        int status = client.get("/api/v1/submissions").status();
        assertTrue(status == 200 || status == 503, "list while the disk is full: " + status);
        int upload = client.upload("满.pdf", many.number(101).bytes()).status();
        assertTrue(upload == 507 || upload == 503, "upload while the disk is full: " + upload);
      }
      Files.delete(filler);
      taken.add(sentWhenItCan(client, many, BEFORE));
      for (long id : taken) {
        JsonNode row = client.ended(id, PATIENCE);
        assertEquals("DONE", row.path("state").asString(), row.toString());
      }
      assertEquals(taken.size(), client.json("/api/v1/submissions").path("total").asLong());
      assertTrue(server.isAlive());
    }
  }

  private static long sent(Client client, ManyAnnexes many, int number) throws IOException, InterruptedException {
    Client.Answer answer = client.upload("附件" + number + ".pdf", many.number(number).bytes());
    assertEquals(201, answer.status(), answer.toString());
    return answer.json().path("id").asLong();
  }

  /** The database may need a moment to be opened again: until then 503 says when to come back. */
  private static long sentWhenItCan(Client client, ManyAnnexes many, int number) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Client.Answer answer = client.upload("附件.pdf", many.number(number).bytes());
    while (answer.status() == 503 && System.nanoTime() < deadline) {
      Thread.sleep(500);
      answer = client.upload("附件.pdf", many.number(number).bytes());
    }
    assertTrue(answer.isTaken(), answer.toString());
    return answer.json().path("id").asLong();
  }
}
