package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hebiao.archive.ArchiveFault.Kind;
import org.hebiao.archive.BackupRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is whole or is not there, is taken while others write, and comes back as it was or not at all. */
class BackupTest {
  @TempDir Path place;

  private Path data() {
    return place.resolve("数据");
  }

  private static BackupSummary backup(KeptAnnexes kept, Path to) throws IOException {
    return new Backup(kept.folder, kept.database, Clock.systemUTC(), "test").write(to, "本机用户");
  }

  private static Map<String, Sha256> files(Path folder) throws IOException {
    Map<String, Sha256> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @Test
  void aFolderAndAZipComeBackAsTheyWere() throws IOException {
    Submission annex;
    CheckReport before;
    Map<String, Long> entries = new TreeMap<>();
    try (KeptAnnexes kept = new KeptAnnexes(data())) {
      annex = kept.keep("p22-2020.pdf");
      Files.writeString(kept.folder.settings(), "hebiao.port: 9090\n");
      before = kept.check();
      for (String name : List.of("备份", "备份.zip")) {
        BackupSummary summary = backup(kept, place.resolve(name));
        assertEquals(List.of(1L, 1L), List.of(summary.submissions(), summary.originals()));
        entries.put(name, summary.auditEntries());
        assertTrue(summary.holdsDatabase() && summary.faults().isEmpty());
      }
    }
    byte[] bytes = Files.readAllBytes(Path.of("fixtures/pdfs/p22-2020.pdf"));
    for (String name : List.of("备份", "备份.zip")) {
      Path back = place.resolve("恢复自" + name);
      new Restore(place.resolve(name)).into(new DataFolder(back));
      try (KeptAnnexes restored = new KeptAnnexes(back)) {
        assertEquals(new CheckReport(1, 1, before.readings(), entries.get(name), List.of()), restored.check());
        assertEquals(annex.sha256(), restored.submissions.find(annex.id()).orElseThrow().sha256());
        assertArrayEquals(bytes, Files.readAllBytes(restored.originals.find(annex.sha256()).orElseThrow()));
        assertEquals("hebiao.port: 9090\n", Files.readString(restored.folder.settings()));
      }
    }
    try (Stream<Path> left = Files.list(place)) {
      assertTrue(left.noneMatch(path -> path.toString().endsWith(".part")), "nothing half made stays");
    }
  }

  @Test
  void aBackupTakenWhileFilesComeInIsOneMomentOfThem() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    List<BackupSummary> taken = new ArrayList<>();
    try (KeptAnnexes kept = new KeptAnnexes(data());
        ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        String name = "%PDF-1.7 " + writer + " ";
        writers.add(
            pool.submit(
                () -> {
                  int sent = 0;
                  while (!stop.get()) {
                    kept.receive("a.pdf", (name + sent++).getBytes(StandardCharsets.UTF_8));
                    Thread.sleep(10);
                  }
                  return sent;
                }));
      }
      while (kept.submissions.unfinished().size() < 20) {
        Thread.sleep(5);
      }
      for (int i = 0; i < 3; i++) {
        taken.add(backup(kept, place.resolve("b" + i)));
      }
      stop.set(true);
      int sent = 0;
      for (Future<Integer> writer : writers) {
        sent += writer.get();
      }
      assertTrue(sent > taken.getLast().submissions(), sent + " sent, the last backup holds " + taken.getLast().submissions());
    }
    for (int i = 0; i < 3; i++) {
      Path back = place.resolve("r" + i);
      new Restore(place.resolve("b" + i)).into(new DataFolder(back));
      long submissions = taken.get(i).submissions();
      try (KeptAnnexes restored = new KeptAnnexes(back)) {
        // One audit entry was written in the transaction of each row and one by each backup before: such counts show one moment.
        assertEquals(new CheckReport(submissions, submissions, 0, submissions + i, List.of()), restored.check());
      }
    }
  }

  @Test
  void aChangedMissingOrCutBackupIsRefusedAndNothingStays() throws IOException {
    try (KeptAnnexes kept = new KeptAnnexes(data())) {
      kept.receive("a.pdf", "%PDF-1.7 a".getBytes(StandardCharsets.UTF_8));
      kept.receive("b.pdf", "%PDF-1.7 b".getBytes(StandardCharsets.UTF_8));
      backup(kept, place.resolve("good"));
    }
    Path good = place.resolve("good");
    for (String name : files(good).keySet()) {
      byte[] bytes = Files.readAllBytes(good.resolve(name));
      byte[] changed = bytes.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(good.resolve(name), changed);
      refused(good, name + " changed");
      Files.delete(good.resolve(name));
      refused(good, name + " missing");
      Files.write(good.resolve(name), bytes);
    }
    Path manifest = good.resolve(BackupSummary.MANIFEST);
    List<String> lines = Files.readAllLines(manifest);
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      Files.write(manifest, fewer);
      refused(good, "without line " + i);
    }
    Files.write(manifest, List.of("0".repeat(64) + "  ../../etc/passwd"));
    assertEquals(Reason.FILE_UNKNOWN, refused(good, "a name that leads out"));
    Files.write(manifest, lines);
    new Restore(good).into(new DataFolder(place.resolve("back")));
    assertTrue(Files.exists(place.resolve("back/originals")));
    assertEquals(Reason.NO_BACKUP, refused(Files.createDirectory(place.resolve("empty")), "no backup"));
    assertEquals(Reason.NO_BACKUP, refused(Files.writeString(place.resolve("text.zip"), "no zip"), "no zip"));
    assertEquals(Reason.NO_BACKUP, refused(place.resolve("nowhere"), "nothing"));
  }

  private Reason refused(Path backup, String why) throws IOException {
    Path to = place.resolve("to");
    BackupRefusedException refused = assertThrows(BackupRefusedException.class, () -> new Restore(backup).into(new DataFolder(to)), why);
    assertFalse(Files.exists(to), why);
    try (Stream<Path> left = Files.list(place)) {
      assertTrue(left.noneMatch(path -> path.toString().endsWith(".part")), why);
    }
    return refused.reason();
  }

  @Test
  void nothingThatIsThereIsWrittenOver() throws IOException {
    try (KeptAnnexes kept = new KeptAnnexes(data())) {
      Path empty = Files.createDirectory(place.resolve("empty"));
      backup(kept, empty);
      Map<String, Sha256> before = files(place.resolve("empty"));
      assertEquals(Reason.NOT_EMPTY, assertThrows(BackupRefusedException.class, () -> backup(kept, empty)).reason());
      Path zip = Files.writeString(place.resolve("x.zip"), "mine");
      assertEquals(Reason.NOT_EMPTY, assertThrows(BackupRefusedException.class, () -> backup(kept, zip)).reason());
      assertEquals("mine", Files.readString(zip));
      assertEquals(before, files(empty));
      Map<String, Sha256> data = files(data());
      assertEquals(Reason.NOT_EMPTY, assertThrows(BackupRefusedException.class, () -> new Restore(empty).into(kept.folder)).reason());
      assertEquals(data.keySet(), files(data()).keySet());
    }
  }

  @Test
  void originalsThatWereDamagedAlreadyAreSavedAsTheyAreAndTold() throws IOException {
    try (KeptAnnexes kept = new KeptAnnexes(data())) {
      Submission gone = kept.receive("a.pdf", "%PDF-1.7 a".getBytes(StandardCharsets.UTF_8));
      Submission changed = kept.receive("b.pdf", "%PDF-1.7 b".getBytes(StandardCharsets.UTF_8));
      Files.delete(kept.originals.find(gone.sha256()).orElseThrow());
      Files.writeString(kept.originals.find(changed.sha256()).orElseThrow(), "rotten");
      BackupSummary summary = backup(kept, place.resolve("b"));
      assertEquals(
          List.of(Kind.ORIGINAL_CHANGED, Kind.ORIGINAL_MISSING), summary.faults().stream().map(ArchiveFault::kind).sorted((x, y) -> y.compareTo(x)).toList());
    }
    new Restore(place.resolve("b")).into(new DataFolder(place.resolve("r")));
    try (KeptAnnexes restored = new KeptAnnexes(place.resolve("r"))) {
      assertEquals(2, restored.check().faults().size());
    }
  }

  @Test
  void aPostgresIsNotCopiedAndSaysSo() throws IOException {
    try (TestDatabase.Place server = TestDatabase.POSTGRESQL.in(data());
        Database database = server.open();
        KeptAnnexes kept = new KeptAnnexes(new DataFolder(data()), Optional.of(database))) {
      kept.keep("p22-2020.pdf");
      assertEquals(new CheckReport(1, 1, 1, 1, List.of()), kept.check());
      BackupSummary summary = backup(kept, place.resolve("b"));
      assertFalse(summary.holdsDatabase());
      assertEquals(1, summary.originals());
      new Restore(place.resolve("b")).into(new DataFolder(place.resolve("r")));
      assertEquals(1, files(place.resolve("r/originals")).size());
      assertFalse(Files.exists(place.resolve("r/database/hebiao.mv.db")));
    }
  }
}
