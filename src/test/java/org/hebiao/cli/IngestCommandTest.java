package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come into an archive by the command line, and each is told of. */
class IngestCommandTest {
  @TempDir Path folder;

  private Path files() throws IOException {
    Path files = Files.createDirectory(folder.resolve("来件"));
    Files.copy(Run.FIXTURES.resolve("p21-2019.pdf"), files.resolve("2019.pdf"));
    Files.copy(Run.FIXTURES.resolve("p21-2019.pdf"), files.resolve("2019副本.pdf"));
    Files.writeString(files.resolve("空白.pdf"), "");
    Files.writeString(files.resolve("说明.txt"), "not asked for");
    return files;
  }

  @Test
  void intoAFolderThatNobodyHolds() throws IOException {
    Path data = folder.resolve("data");
    Run run = Run.of("ingest", files(), "--data", data);
    assertEquals(ExitCode.UNREADABLE, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("新入库 1，此前已有 1，未收 1；已核对 1，读取失败 0"), run.out());
    assertTrue(run.err().contains("空白.pdf"), run.err());
    assertFalse((run.out() + run.err()).contains("说明.txt"));
    Run again = Run.of("ingest", folder.resolve("来件/2019.pdf"), "--data", data, "--lang", "en");
    assertEquals(ExitCode.CLEAN, again.exitCode(), again.err());
    assertTrue(again.out().contains("New 0, here before 1"), again.out());
  }

  @Test
  void intoARunningServer() throws IOException {
    try (Service service = Service.start(new DataFolder(folder.resolve("data")), Map.of("hebiao.port", "0", "hebiao.readers", "1"), Map.of())) {
      Run run = Run.of("ingest", files(), "--url", service.address());
      assertTrue(run.out().contains("新入库 1，此前已有 1，未收 1；已核对 1，读取失败 0"), run.out() + run.err());
      assertTrue(run.err().contains("空白.pdf"), run.err());
      Run held = Run.of("ingest", folder.resolve("来件/2019.pdf"), "--data", folder.resolve("data"));
      assertEquals(ExitCode.UNREADABLE, held.exitCode());
      assertTrue(held.err().contains("--url"), held.err());
    }
  }
}
