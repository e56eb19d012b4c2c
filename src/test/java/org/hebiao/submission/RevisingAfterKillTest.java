package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.revision.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction that was answered is there after the process was killed, with its audit entry and its line; one that was not answered is there whole or not at all. */
class RevisingAfterKillTest {
  private static final int ROUNDS = 2;
  private static final int FEWEST = 5;
  private static final int MOST = 60;

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            RevisingUntilKilled.class.getName(),
            folder.toString())
        .redirectError(new File(folder.toFile(), "stderr"))
        .start();
  }

  @Test
  void whatWasAnsweredIsThereWithItsAuditEntry(@TempDir Path folder) throws Exception {
    long seed = Long.getLong("hebiao.seed", System.nanoTime());
    Random random = new Random(seed);
    long audited = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Process process = start(folder);
      Map<Long, String> answered = new HashMap<>();
      long id = killed(process, FEWEST + random.nextInt(MOST), answered);
      try (Database database = Database.open(Database.embedded(folder), "", "")) {
        KeptAnnex kept = new KeptAnnex(database, Clock.systemUTC());
        audited += intact(kept, id, answered, "-Dhebiao.seed=" + seed + " round " + round);
        assertEquals(new AuditVerdict.Intact(audited), kept.audit.verify());
      }
    }
  }

  /** Reads what was answered, kills the process in the midst of its work, and reads what it had still said. */
  private static long killed(Process process, int after, Map<Long, String> answered) throws IOException, InterruptedException {
    long id = 0;
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals("submission")) {
          id = Long.parseLong(words[1]);
        } else {
          answered.put(Long.parseLong(words[1]), words[2]);
        }
        if (answered.size() == after) {
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertTrue(answered.size() >= after, "answered " + answered.size() + " of " + after);
    return id;
  }

  private static long intact(KeptAnnex kept, long id, Map<Long, String> answered, String repeat) throws OtherFormatException {
    List<KeptEntry> entries = kept.revisions.of(id);
    Map<Long, String> there = new HashMap<>();
    entries.forEach(entry -> there.put(entry.written().number(), assertInstanceOf(Correction.class, entry.written()).after()));
    answered.forEach((number, text) -> assertEquals(text, there.get(number), repeat));
    assertTrue(there.size() <= answered.size() + 1, "at most the one under way was not answered: " + there.size() + " of " + answered.size() + ", " + repeat);
    long ofAudit = kept.audit.before(Long.MAX_VALUE, 10_000).stream().filter(entry -> entry.subject().startsWith("submission/" + id + "/")).count();
    assertEquals(there.size(), ofAudit, repeat);
    FormSummary line = kept.forms.of(id).get(RevisingUntilKilled.FORM - 1);
    RevisedForm form = kept.revised.of(id).orElseThrow().forms().get(RevisingUntilKilled.FORM - 1);
    assertEquals(form.checked().form().totals().score().raw(), line.total(), repeat);
    assertEquals(form.findings().size(), line.findings().size(), repeat);
    return ofAudit;
  }
}
