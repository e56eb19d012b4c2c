package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.Originals;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submissions.Registered;
import org.hebiao.document.Highlight;
import org.hebiao.provenance.Box;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.JsonReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of files through a real archive: folder, database, queue, reader processes. */
class OpenArchiveTest {
  private static final Path ANNEXES = Path.of("fixtures/pdfs");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;
  private OpenArchive archive;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    archive = opened();
    archive.start();
  }

  private OpenArchive opened() throws IOException {
    DataFolder data = new DataFolder(folder);
    data.create();
    database = Database.open(Database.embedded(data.database()), "", "");
    return new OpenArchive(OpenArchive.Settings.standard(folder), database, Clock.systemUTC(), OpenArchiveTest::canonical, id -> {});
  }

  private static byte[] canonical(CheckedAnnex annex) {
    StringWriter text = new StringWriter();
    new JsonReport(new RulePages()).write(annex, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  private Registered send(String name, byte[] bytes) throws Exception {
    return archive.intake().receive(new ByteArrayInputStream(bytes), new Intake.Delivery("本单位", name, Source.UPLOAD, "本机用户", Optional.empty()));
  }

  private Submission ended(long id) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Submission row = archive.submissions().find(id).orElseThrow();
      if (row.state().isFinal()) {
        return row;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not at its end: " + archive.submissions().find(id));
  }

  @Test
  void anAnnexIsReadJudgedAndKept() throws Exception {
    byte[] bytes = Files.readAllBytes(ANNEXES.resolve("futian-2021.pdf"));
    Registered first = send("附件2.pdf", bytes);
    assertTrue(first.isNew());
    Submission done = ended(first.submission().id());
    assertEquals(State.DONE, done.state());
    assertEquals(7, done.pages());
    List<FormSummary> forms = archive.forms().of(done.id());
    assertEquals(5, forms.size());
    assertEquals(2021, done.facts().year().orElseThrow());
    CheckedAnnex direct = (CheckedAnnex) Pipeline.standard(new Profiles(), Optional.empty(), Scanning.When.OFF).check("附件2.pdf", bytes);
    assertEquals(Sha256.of(canonical(direct)), archive.readings().find(done.id()).orElseThrow().resultSha256());
    assertEquals(direct.findings().size(), forms.stream().mapToInt(form -> form.findings().size()).sum());
    Registered again = send("另一个名字.pdf", bytes);
    assertFalse(again.isNew());
    assertEquals(done.id(), again.submission().id());
  }

  @Test
  void whatIsNoAnnexIsRefusedAtTheDoorAndNothingOfItStays() throws Exception {
    assertEquals(Refusal.Code.EMPTY, refusal("空.pdf", new byte[0]));
    assertEquals(Refusal.Code.TYPE, refusal("a.docx", "no pdf".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Refusal.Code.NAME, refusal("表".repeat(300) + ".pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, archive.originals().all().count());
    try (var left = Files.list(folder.resolve("work/incoming"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  private Refusal.Code refusal(String name, byte[] bytes) throws Exception {
    try {
      send(name, bytes);
    } catch (Intake.RefusedException e) {
      return e.refusal().code();
    }
    throw new AssertionError("taken in: " + name);
  }

  @Test
  void aBrokenFileEndsFailedAndTheNextOneIsRead() throws Exception {
    Submission broken = ended(send("坏.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)).submission().id());
    assertEquals(State.FAILED, broken.state());
    assertEquals("CORRUPT", broken.code().orElseThrow());
    Submission good = ended(send("p24.pdf", Files.readAllBytes(ANNEXES.resolve("p24-traps.pdf"))).submission().id());
    assertEquals(State.DONE, good.state());
  }

  @Test
  void aZipWithGbkNamesBecomesSubmissions() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("附件/../../../绩效自评表.pdf"));
      zip.write(Files.readAllBytes(ANNEXES.resolve("p21-2019.pdf")));
      zip.putNextEntry(new ZipEntry("说明.txt"));
      zip.write("text".getBytes(StandardCharsets.UTF_8));
    }
    Submission zip = ended(send("年报.zip", bytes.toByteArray()).submission().id());
    assertEquals(State.DONE, zip.state());
    List<ArchiveEntries.Entry> entries = archive.entries().of(zip.id());
    assertEquals(List.of("附件/../../../绩效自评表.pdf", "说明.txt"), entries.stream().map(ArchiveEntries.Entry::name).toList());
    assertEquals("TYPE", entries.get(1).code().orElseThrow());
    Submission inner = ended(entries.getFirst().submission().getAsLong());
    assertEquals(State.DONE, inner.state());
    assertEquals("绩效自评表.pdf", inner.name());
  }

  @Test
  void whatWaitedIsReadAfterTheNextStart() throws Exception {
    close();
    archive = opened();
    long id = send("p22.pdf", Files.readAllBytes(ANNEXES.resolve("p22-2020.pdf"))).submission().id();
    assertEquals(State.QUEUED, archive.submissions().find(id).orElseThrow().state());
    close();
    archive = opened();
    archive.start();
    assertEquals(State.DONE, ended(id).state());
  }

  @Test
  void aPageIsDrawnAndACopyIsMarkedInProcessesOfTheirOwn() throws Exception {
    Submission done = ended(send("p22.pdf", Files.readAllBytes(ANNEXES.resolve("p22-2020.pdf"))).submission().id());
    Path original = archive.originals().find(done.sha256()).orElseThrow();
    byte[] image = answer(archive.drawing().draw(original, 1, 110, "draw"));
    assertTrue(ImageIO.read(new ByteArrayInputStream(image)).getWidth() > 500);
    assertEquals(0, answer(archive.drawing().draw(original, 99, 110, "draw")).length);
    List<Highlight> marks = List.of(new Highlight(1, List.of(new Box(100, 100, 200, 120)), "a-1", "Hebiao", "说明", 0xFF0000));
    byte[] copy = ((ReadingWorkers.Copy.Made) answer(archive.drawing().mark(original, marks, "mark"))).pdf();
    byte[] bytes = Files.readAllBytes(original);
    assertTrue(copy.length > bytes.length);
    assertEquals(Sha256.of(bytes), Sha256.of(Arrays.copyOf(copy, bytes.length)));
  }

  private static <T> T answer(ReadingWorkers.Attempt<T> attempt) {
    return switch (attempt) {
      case ReadingWorkers.Attempt.Answered<T>(T answer) -> answer;
      case ReadingWorkers.Attempt.Died<T> died -> throw new AssertionError(died);
    };
  }

  @Test
  void keptBytesAreSoundAndMissingOnesAreNot() throws Exception {
    byte[] bytes = Files.readAllBytes(ANNEXES.resolve("p23-2021.pdf"));
    Sha256 sha256 = send("p23.pdf", bytes).submission().sha256();
    Originals originals = archive.originals();
    assertTrue(originals.isSound(sha256));
    assertFalse(originals.isSound(Sha256.of(new byte[] {1})));
  }
}
