package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.Check;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Source;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.document.RawPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt, through real reader processes of little memory: each ends with its code, the archive stays sound, and the next file is read. */
class HostileFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String TEXT = "BT /F 10 Tf 50 700 Td (kept) Tj ET\n";

  private static ServiceLimits limits() {
    ServiceLimits of = ServiceLimits.standard();
    return new ServiceLimits(
        of.fileBytes(), of.pages(), of.contentBytes(), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), of.document(),
        of.archiveEntries(), of.archiveBytes(), of.archiveRatio(), of.archiveDepth(), of.queue(), of.reserveBytes(), of.nameCharacters(), of.amounts());
  }

  /** File → what its end must say: a code, or a warning. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("LIMIT_BYTES gigabytes", RawPdf.page("", "", TEXT).stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", RawPdf.blanks(1_100)).bytes());
    files.put("LIMIT_BYTES page of 300 MB", new RawPdf()
        .object("<</Type/Catalog/Pages 2 0 R>>").object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>").stream("/Filter/FlateDecode", RawPdf.blanks(300)).bytes());
    files.put("CORRUPT nested", RawPdf.page("/Extra " + "[".repeat(20_000) + "]".repeat(20_000), "", TEXT).bytes());
    files.put("DAMAGED million million pages", RawPdf.page("", "", TEXT).bytes());
    RawPdf twice = RawPdf.page("", "/XObject<</X 5 0 R>>", TEXT + "/X Do");
    for (int form = 5; form < 35; form++) {
      twice.stream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</X " + (form + 1) + " 0 R>>>>", "/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
    }
    files.put("LIMIT loop", twice.bytes());
    files.replaceAll((name, bytes) -> name.contains("million") ? new String(bytes, StandardCharsets.ISO_8859_1).replace("/Count 1", "/Count 1000000000000").getBytes(StandardCharsets.ISO_8859_1) : bytes);
    return files;
  }

  @Test
  void eachEndsWithItsCodeAndTheNextFileIsRead(@TempDir Path folder) throws Exception {
    DataFolder data = new DataFolder(folder);
    data.create();
    try (Database database = Database.open(Database.embedded(data.database()), "", "")) {
      OpenArchive.Settings settings = new OpenArchive.Settings(data, 1, "256m", limits(), Scanning.When.AUTO, "test", List.of("-XX:+UseSerialGC"));
      try (OpenArchive archive = new OpenArchive(settings, database, Clock.systemUTC(), annex -> annex.name().getBytes(StandardCharsets.UTF_8), id -> {})) {
        archive.start();
        Map<String, Long> ids = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
          ids.put(file.getKey(), send(archive, file.getKey() + ".pdf", file.getValue()));
        }
        long good = send(archive, "good.pdf", Files.readAllBytes(Path.of("fixtures/pdfs/p22-2020.pdf")));
        for (Map.Entry<String, Long> file : ids.entrySet()) {
          Submission end = ended(archive, file.getValue());
          String said = end.state() + " " + end.code().orElse("") + " " + end.warnings();
          assertTrue(said.contains(file.getKey().split(" ")[0]), file.getKey() + " ended " + said);
          assertEquals(0, end.deaths(), file.getKey() + " ended " + said);
        }
        assertEquals(State.DONE, ended(archive, good).state());
      }
      assertTrue(new Check(data, database).run().isSound());
    }
  }

  private static long send(OpenArchive archive, String name, byte[] bytes) throws IOException, Intake.RefusedException {
    return archive.intake().receive(new ByteArrayInputStream(bytes), new Intake.Delivery("default", name, Source.UPLOAD, "本机用户", Optional.empty())).submission().id();
  }

  private static Submission ended(OpenArchive archive, long id) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Submission row = archive.submissions().find(id).orElseThrow();
      if (row.state().isFinal()) {
        return row;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not at its end: " + archive.submissions().find(id));
  }
}
