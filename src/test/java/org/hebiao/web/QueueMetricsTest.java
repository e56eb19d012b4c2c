package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.Source;
import org.hebiao.submission.Intake;
import org.hebiao.submission.OpenArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever watches the service sees of the queue: figures for Prometheus, and one line a submission in the log. */
class QueueMetricsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private static double figure(Running running, String name) throws IOException {
    String line = running.get("/metrics").body().lines().filter(each -> each.startsWith(name + " ")).findFirst().orElseThrow(() -> new AssertionError("no " + name));
    return Double.parseDouble(line.substring(name.length() + 1));
  }

  private static long send(OpenArchive archive, String name, byte[] bytes) throws Exception {
    Intake.Delivery delivery = new Intake.Delivery(Service.ORGANISATION, name, Source.UPLOAD, "本机用户", Optional.empty());
    return archive.intake().receive(new ByteArrayInputStream(bytes), delivery).submission().id();
  }

  @Test
  void figuresAndLinesTellWhatWasReadAndWhatFailed(@TempDir Path folder) throws Exception {
    try (Running running = Running.in(folder, "hebiao.readers", "1")) {
      OpenArchive archive = running.bean(OpenArchive.class);
      assertEquals(0, figure(running, "hebiao_queue_done"));
      long good = send(archive, "机密名称.pdf", Files.readAllBytes(Path.of("fixtures/pdfs/p22-2020.pdf")));
      long bad = send(archive, "坏.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (figure(running, "hebiao_queue_done") + figure(running, "hebiao_queue_failed") < 2) {
        assertTrue(System.nanoTime() < deadline, "not read in time");
        Thread.sleep(200);
      }
      assertEquals(1, figure(running, "hebiao_queue_done"));
      assertEquals(1, figure(running, "hebiao_queue_failed"));
      assertEquals(0, figure(running, "hebiao_queue_queued"));
      assertEquals(0, figure(running, "hebiao_queue_running"));
      assertEquals(0, figure(running, "hebiao_queue_oldest_seconds"));
      assertEquals(archive.submissions().find(good).orElseThrow().pages(), figure(running, "hebiao_reading_pages_total"));
      assertTrue(figure(running, "hebiao_reading_seconds_total") > 0);
      assertEquals(0, figure(running, "hebiao_reading_deaths_total"));
      List<String> lines = Files.readAllLines(folder.resolve("logs/hebiao.0.log")).stream().filter(line -> line.contains("submission=")).toList();
      assertEquals(2, lines.size(), lines.toString());
      assertTrue(lines.stream().anyMatch(line -> line.matches(".*submission=" + good + " pages=\\d+ forms=3 findings=\\d+ undecided=\\d+ ms=\\d+.*")), lines.toString());
      assertTrue(lines.stream().anyMatch(line -> line.matches(".*submission=" + bad + " failed=CORRUPT ms=\\d+.*")), lines.toString());
      assertFalse(lines.toString().contains("机密名称"));
    }
  }
}
