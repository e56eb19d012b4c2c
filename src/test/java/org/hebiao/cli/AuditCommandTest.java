package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log is looked through from the command line. */
class AuditCommandTest {
  private static void write(Path data, String sql) {
    try (Database database = Database.open(Database.embedded(new DataFolder(data).database()), "", "")) {
      AuditLog log = new AuditLog(database.client(), Clock.systemUTC());
      database.transactions().executeWithoutResult(status -> log.append("审核人", "test", "a", Map.of("n", "1")));
      if (!sql.isEmpty()) {
        database.client().sql(sql).update();
      }
    }
  }

  @Test
  void anIntactLogIsCountedAndAChangedEntryIsNamed(@TempDir Path data) {
    write(data, "");
    write(data, "");
    Run intact = Run.of("audit", "verify", "--data", data);
    assertEquals(ExitCode.CLEAN, intact.exitCode(), intact.err());
    assertTrue(intact.out().contains("共 2 条") && intact.out().contains("2 entries"), intact.out());
    write(data, "update audit_entry set actor = 'x' where sequence = 2");
    Run changed = Run.of("audit", "verify", "--data", data);
    assertEquals(ExitCode.FINDINGS, changed.exitCode(), changed.err());
    assertTrue(changed.out().contains("第 2 条与写入时不同") && changed.out().contains("entry 2"), changed.out());
  }

  @Test
  void aFolderThatIsNotThereIsSaidAndNotMade(@TempDir Path folder) {
    Path data = folder.resolve("none");
    Run run = Run.of("audit", "verify", "--data", data);
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertTrue(run.err().contains("不是核表的数据文件夹"), run.err());
    assertFalse(Files.exists(data));
  }
}
