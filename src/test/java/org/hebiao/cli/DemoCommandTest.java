package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hebiao.report.Language;
import org.junit.jupiter.api.Test;

/** The demonstration takes the bundled annexes in and says what to look at. */
class DemoCommandTest {
  @Test
  void theDemoNamesItsAddressAndWhatToLookAt() {
    Run run = Run.of("demo", "--once", "--port", "0");
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().contains("http://127.0.0.1:") && run.out().contains("预算准备金"), run.out());
    assertTrue(run.out().contains("新入库 5，此前已有 0，未收 0；已核对 5，读取失败 0"), run.out());
  }

  @Test
  void aMissingAnnexIsNamed() {
    Run.Captured captured = Run.captured();
    int code = new Demonstration(captured.terminal(), Language.ZH, List.of(Path.of("nowhere.pdf"))).run(Optional.empty(), true);
    assertEquals(ExitCode.UNREADABLE, code);
    assertTrue(captured.err().contains("nowhere.pdf"));
  }
}
