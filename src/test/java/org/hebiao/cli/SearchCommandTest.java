package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.lookup.DoneSubmissions;
import org.hebiao.web.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching from the command line: by a running server, then in its folder when it is stopped. */
class SearchCommandTest {
  @Test
  void aServerAndItsFolderGiveTheSameResult(@TempDir Path folder) throws IOException {
    List<String> running;
    try (Service service = Service.start(new DataFolder(folder), Map.of("hebiao.port", "0"), Map.of())) {
      service.search().bring(new DoneSubmissions(service.archive()).keep("futian-2021"));
      running = lines(Run.of("search", "满意 得分<10", "--url", service.address(), "--format", "json"));
      Run text = Run.of("search", "规则:met-but-zero-score", "--url", service.address());
      assertTrue(text.out().contains("    " + service.address() + "/submissions/1#p") && text.out().contains("→"), text.out());
      Run wrong = Run.of("search", "得分<很多", "--url", service.address());
      assertEquals(ExitCode.USAGE, wrong.exitCode());
      assertTrue(wrong.err().contains(">>>得分<很多<<<"), wrong.err());
      assertEquals(ExitCode.UNREADABLE, Run.of("search", "满意", "--data", folder).exitCode());
    }
    assertTrue(running.size() > 1, running.toString());
    Run stopped = Run.of("search", "满意 得分<10", "--data", folder, "--format", "json");
    assertEquals(ids(running), ids(lines(stopped)), stopped.err());
    Run csv = Run.of("search", "满意", "得分<10", "--data", folder, "--format", "csv");
    assertTrue(csv.out().startsWith("\uFEFF年度,"), csv.out());
    Run again = Run.of("reindex", "--data", folder);
    assertEquals(ExitCode.CLEAN, again.exitCode(), again.err());
    assertTrue(again.out().contains("1 份文件"), again.out());
    assertEquals(ids(running), ids(lines(Run.of("search", "满意 得分<10", "--data", folder, "--format", "json"))));
    assertEquals(ExitCode.USAGE, Run.of("search", "(", "--data", folder).exitCode());
  }

  private static List<String> lines(Run run) {
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    return run.out().lines().toList();
  }

  /** Hits without the manifest and the addresses, which only a server has. */
  private static List<String> ids(List<String> lines) {
    return lines.stream().skip(1).map(line -> line.replaceAll(",\"address\":.*", "")).toList();
  }
}
