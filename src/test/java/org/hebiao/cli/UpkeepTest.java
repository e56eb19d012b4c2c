package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Sha256;
import org.hebiao.web.FirstAdministrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of upkeep as a person types them: both languages, exit codes, nothing deleted. */
class UpkeepTest {
  @TempDir Path place;

  /** A data folder with one account and one audit entry. */
  private Path data() throws IOException {
    Path data = place.resolve("data");
    FirstAdministrator.create(new DataFolder(data), Map.of(), "admin", "long enough");
    return data;
  }

  private static void says(Run run, int code, String... texts) {
    assertEquals(code, run.exitCode(), run.out() + run.err());
    for (String text : texts) {
      assertTrue((run.out() + run.err()).contains(text), text + " in " + run.out() + run.err());
    }
  }

  @Test
  void fsckTellsOrphansAndRepairMovesThemAside() throws IOException {
    Path data = data();
    says(Run.of("fsck", "--data", data), ExitCode.CLEAN, "未发现问题", "Nothing wrong");
    byte[] bytes = "kept before its row".getBytes(StandardCharsets.UTF_8);
    String hex = Sha256.of(bytes).hex();
    String name = "originals/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    Files.createDirectories(data.resolve(name).getParent());
    Files.write(data.resolve(name), bytes);
    says(Run.of("fsck", "--data", data), ExitCode.UNREADABLE, "没有对应的文件记录", "belongs to no submission", name, "--repair");
    assertTrue(Files.exists(data.resolve(name)));
    says(Run.of("fsck", "--data", data, "--repair"), ExitCode.CLEAN, "未删除任何内容", "nothing was deleted", "未发现问题");
    assertFalse(Files.exists(data.resolve(name)));
    try (var aside = Files.walk(data.resolve("aside"))) {
      assertEquals(1, aside.filter(path -> path.endsWith(name)).count());
    }
  }

  @Test
  void backupAndRestoreGoRoundAndRefuseWhatIsThere() throws IOException {
    Path data = data();
    Path zip = place.resolve("b.zip");
    says(Run.of("backup", "--data", data, "--to", zip), ExitCode.CLEAN, "已备份", "Backed up");
    says(Run.of("backup", "--data", data, "--to", zip), ExitCode.UNREADABLE, "已有内容", "holds something");
    says(Run.of("restore", zip, "--data", data), ExitCode.UNREADABLE, "已有内容", "holds something");
    says(Run.of("restore", zip, "--data", place.resolve("back")), ExitCode.CLEAN, "已恢复", "Restored", "未发现问题", "Nothing wrong");
    says(Run.of("audit", "verify", "--data", place.resolve("back")), ExitCode.CLEAN, "审计链完整：共 1 条", "holds: 1 entries");
    // The backup is told in the log of the archive it was made of.
    says(Run.of("audit", "verify", "--data", data), ExitCode.CLEAN, "审计链完整：共 2 条");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 3] ^= 1;
    Files.write(zip, bytes);
    assertEquals(ExitCode.UNREADABLE, Run.of("restore", zip, "--data", place.resolve("no")).exitCode());
    assertFalse(Files.exists(place.resolve("no")));
  }

  @Test
  void anEditedAuditLogIsNamed() throws IOException {
    Path data = data();
    try (Database database = Database.open(Database.embedded(data.resolve("database")), "", "")) {
      database.client().sql("update audit_entry set actor = '别人'").update();
    }
    says(Run.of("audit", "verify", "--data", data), ExitCode.FINDINGS, "第 1 条与写入时不同", "entry 1 does not say");
    says(Run.of("fsck", "--data", data), ExitCode.UNREADABLE, "审计链自第 1 条起", "audit chain does not hold");
  }

  @Test
  void whatIsNoDataFolderIsNotMadeOne() throws IOException {
    Path nowhere = place.resolve("nowhere");
    for (String command : new String[] {"fsck", "backup --to " + place.resolve("x"), "audit verify"}) {
      Run run = Run.of((Object[]) (command + " --data " + nowhere).split(" "));
      says(run, ExitCode.UNREADABLE, "不是核表的数据文件夹", "no data folder of Hebiao");
      assertFalse(Files.exists(nowhere));
    }
    says(Run.of("restore", nowhere, "--data", place.resolve("r")), ExitCode.UNREADABLE, "不是核表的备份", "no backup of Hebiao");
    says(Run.of("backup", "--data", nowhere), ExitCode.USAGE, "--to 或 --url", "either --to or --url");
  }

  @Test
  void aHeldFolderIsLeftAlone() throws IOException {
    Path data = data();
    try (DataFolder.Hold held = new DataFolder(data).hold()) {
      says(Run.of("fsck", "--data", data), ExitCode.UNREADABLE, "正被另一个核表进程使用", "in use by another");
      says(Run.of("backup", "--data", data, "--to", place.resolve("b")), ExitCode.UNREADABLE, "--url", "is running");
      assertFalse(Files.exists(place.resolve("b")));
    }
  }
}
