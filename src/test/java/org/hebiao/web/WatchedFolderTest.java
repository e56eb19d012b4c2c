package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people put into the watched folder are taken in once they are whole, and put away with a reason. */
class WatchedFolderTest {
  private static final Path ANNEX = Path.of("fixtures/pdfs/p21-2019.pdf");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static void awaited(Path file) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertTrue(Files.exists(file), file.toString());
  }

  @Test
  void filesAreTakenInAndPutAwayWithAReason(@TempDir Path data, @TempDir Path watched) throws Exception {
    Files.createDirectories(watched.resolve("财政局"));
    Files.copy(ANNEX, watched.resolve("财政局/附件.pdf"));
    Files.writeString(watched.resolve("便条.docx"), "no annex");
    Files.writeString(watched.resolve("下载中.pdf.crdownload"), "%PDF-");
    try (Running running = Running.in(data, "hebiao.watch.folder", watched.toString(), "hebiao.watch.stable", "1s", "hebiao.readers", "1")) {
      awaited(watched.resolve("已入库/财政局/附件.pdf.说明.txt"));
      awaited(watched.resolve("失败/便条.docx.说明.txt"));
      assertTrue(Files.readString(watched.resolve("已入库/财政局/附件.pdf.说明.txt")).contains("编号 1"));
      assertEquals(1, Files.readString(watched.resolve("失败/便条.docx.说明.txt")).lines().count());
      assertEquals(-1, Files.mismatch(ANNEX, watched.resolve("已入库/财政局/附件.pdf")));
      assertFalse(Files.exists(watched.resolve("财政局/附件.pdf")));
      assertTrue(Files.exists(watched.resolve("下载中.pdf.crdownload")));

      grow(watched.resolve("附件.pdf"));
      awaited(watched.resolve("重复/附件.pdf.说明.txt"));
      Files.copy(ANNEX, watched.resolve("附件.pdf"));
      awaited(watched.resolve("重复/附件(2).pdf.说明.txt"));
      assertTrue(running.get("/api/v1/submissions/1").body().contains("FOLDER"));
      assertEquals(404, running.get("/api/v1/submissions/2").status());
    }
  }

  /** A file that arrives in pieces, each later than the last by less than the stability window. */
  private static void grow(Path file) throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(ANNEX);
    int pieces = 4;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int i = 0; i < pieces; i++) {
        out.write(bytes, bytes.length * i / pieces, bytes.length * (i + 1) / pieces - bytes.length * i / pieces);
        out.flush();
        Thread.sleep(600);
      }
    }
  }
}
