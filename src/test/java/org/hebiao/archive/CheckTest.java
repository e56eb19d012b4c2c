package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebiao.archive.ArchiveFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of fault is found where it is, alone, and a sound archive has none. */
class CheckTest {
  @TempDir Path root;
  private KeptAnnexes kept;
  private Submission annex;

  @BeforeEach
  void fill() throws IOException {
    kept = new KeptAnnexes(root);
    annex = kept.keep("p22-2020.pdf");
    kept.receive("等待.pdf", "%PDF-1.7 waits".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    kept.close();
  }

  private void finds(Kind kind, String subject) throws IOException {
    CheckReport report = kept.check();
    assertEquals(List.of(new ArchiveFault(kind, subject)), report.faults());
    assertFalse(report.isSound());
  }

  private Path original() {
    return kept.originals.find(annex.sha256()).orElseThrow();
  }

  private String relative(Path file) {
    return root.toAbsolutePath().relativize(file).toString();
  }

  private void sql(String statement) {
    kept.database.client().sql(statement).update();
  }

  @Test
  void aSoundArchiveIsCountedAndNothingIsSaid() throws IOException {
    assertEquals(new CheckReport(2, 2, 1, 2, List.of()), kept.check());
    assertTrue(kept.check().isSound());
  }

  @Test
  void missingBytesAreFound() throws IOException {
    Files.delete(original());
    finds(Kind.ORIGINAL_MISSING, String.valueOf(annex.id()));
  }

  @Test
  void oneChangedByteIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(original());
    bytes[bytes.length / 2] ^= 1;
    Files.write(original(), bytes);
    finds(Kind.ORIGINAL_CHANGED, relative(original()));
  }

  @Test
  void whatAFaultLeftIsFoundAndMovedAsideWhole() throws IOException {
    byte[] bytes = "kept before its row was written".getBytes(StandardCharsets.UTF_8);
    Originals.Incoming incoming = kept.originals.receive(new java.io.ByteArrayInputStream(bytes), 1000);
    kept.originals.keep(incoming);
    Path orphan = kept.originals.find(incoming.sha256()).orElseThrow();
    Path stray = Files.writeString(kept.folder.originals().resolve("笔记.txt"), "x");
    Path misplaced = Files.copy(original(), kept.folder.originals().resolve(annex.sha256().hex()));
    Path part = Files.writeString(kept.folder.work().resolve("incoming/in-1.part"), "half");
    Path upload = Files.writeString(kept.folder.work().resolve("upload_1.tmp"), "half");
    Path image = kept.folder.work().resolve("pages/" + annex.sha256().hex() + "/1-130");
    Files.createDirectories(image.getParent());
    Files.writeString(image, "a cached page is no litter");
    CheckReport report = kept.check();
    assertEquals(List.of(relative(orphan), relative(part), relative(upload), relative(misplaced), relative(stray)).stream().sorted().toList(),
        report.movable().stream().map(ArchiveFault::subject).sorted().toList());
    assertEquals(report.faults(), report.movable());
    Path aside = Check.moveAside(kept.folder, report, "now");
    assertTrue(kept.check().isSound(), kept.check().toString());
    assertArrayEquals(bytes, Files.readAllBytes(aside.resolve(relative(orphan))));
    assertEquals("half", Files.readString(aside.resolve(relative(part))));
    assertTrue(Files.exists(original()) && Files.exists(image));
  }

  @Test
  void readingsThatAreGoneDamagedOrOfAnotherVersionAreFound() throws IOException {
    String id = String.valueOf(annex.id());
    sql("update reading set annex = X'1f8b0800' where submission_id = " + id);
    finds(Kind.READING_UNREADABLE, id);
    sql("delete from reading where submission_id = " + id);
    finds(Kind.READING_MISSING, id);
  }

  @Test
  void aReadingOfAnotherVersionIsToldAndIsNoFault() throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.util.zip.GZIPOutputStream(bytes)) {
      out.write("{\"format\":1,\"annex\":{}}".getBytes(StandardCharsets.UTF_8));
    }
    kept.database.client().sql("update reading set annex = ?").param(bytes.toByteArray()).update();
    CheckReport report = kept.check();
    assertEquals(List.of(new ArchiveFault(Kind.READING_OF_OTHER_FORMAT, String.valueOf(annex.id()))), report.faults());
    assertTrue(report.isSound());
  }

  @Test
  void linesOfFormsAreAsManyAsFormsAndBelongToSomebody() throws IOException {
    String id = String.valueOf(annex.id());
    sql("delete from finding_summary where form_number = 3");
    sql("delete from form_summary where form_number = 3");
    finds(Kind.FORMS_DIFFER, id);
    sql("set referential_integrity false");
    sql("update form_summary set submission_id = 77");
    List<ArchiveFault> faults = kept.check().faults();
    assertTrue(faults.contains(new ArchiveFault(Kind.ROW_WITHOUT_SUBMISSION, "77")), faults.toString());
  }

  @Test
  void anEditedAuditEntryIsFound() throws IOException {
    sql("update audit_entry set actor = '别人' where sequence = 2");
    finds(Kind.AUDIT_BROKEN, "2");
  }
}
