package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, several files at a time, and where results go. */
class CheckCommandTest {
  private static final Path WITH_ERRORS = Run.FIXTURES.resolve("futian-2021.pdf");
  private static final Path WITHOUT_ERRORS = Run.FIXTURES.resolve("p04-annex.pdf");

  @TempDir Path folder;

  @Test
  void theExitCodeFollowsTheGravestFinding() {
    assertAll(
        () -> assertEquals(ExitCode.FINDINGS, Run.of("check", WITH_ERRORS).exitCode()),
        () -> assertEquals(ExitCode.CLEAN, Run.of("check", WITHOUT_ERRORS).exitCode()),
        () -> assertEquals(ExitCode.FINDINGS, Run.of("check", WITHOUT_ERRORS, "--fail-on", "info").exitCode()),
        () -> assertEquals(ExitCode.CLEAN, Run.of("check", WITH_ERRORS, "--fail-on", "never").exitCode()));
  }

  @Test
  void wrongUsageIsToldInBothLanguages() {
    for (Run wrong :
        List.of(
            Run.of("check"),
            Run.of("check", WITH_ERRORS, "--nonsense"),
            Run.of("check", WITH_ERRORS, "--format", "docx"),
            Run.of("check", WITH_ERRORS, "--profile", "atlantis"),
            Run.of("check", WITH_ERRORS, WITHOUT_ERRORS, "--format", "html"),
            Run.of("check", WITHOUT_ERRORS, "--out", WITHOUT_ERRORS),
            Run.of("rules", "no-such-rule"),
            Run.of("nonsense"),
            Run.of())) {
      assertEquals(ExitCode.USAGE, wrong.exitCode(), wrong.err());
      assertTrue(wrong.err().contains("命令写法有误：") && wrong.err().contains("Wrong usage: "), wrong.err());
    }
  }

  @Test
  void aWorkingSheetGoesToAFileOfItsOwn() throws IOException {
    assertEquals(ExitCode.USAGE, Run.of("check", WITHOUT_ERRORS, "--format", "xlsx").exitCode());
    Path one = folder.resolve("one.xlsx");
    assertEquals(ExitCode.CLEAN, Run.of("check", WITHOUT_ERRORS, "--format", "xlsx", "--out", one).exitCode());
    assertEquals("PK", Files.readString(one, StandardCharsets.ISO_8859_1).substring(0, 2));
    Run.of("check", WITHOUT_ERRORS, WITH_ERRORS, "--format", "xlsx", "--out", folder.resolve("all"));
    assertTrue(Files.size(folder.resolve("all/p04-annex.xlsx")) > 0 && Files.size(folder.resolve("all/futian-2021.xlsx")) > 0);
  }

  @Test
  void anAnnotatedCopyNeverTakesThePlaceOfTheOriginal() throws IOException {
    byte[] bytes = Files.readAllBytes(WITH_ERRORS);
    Path original = Files.write(folder.resolve("annex.pdf"), bytes);
    Path copy = folder.resolve("annex.annotated.pdf");
    assertEquals(ExitCode.FINDINGS, Run.of("check", original, "--format", "pdf", "--out", folder).exitCode());
    assertTrue(Files.size(copy) > bytes.length);
    Run.of("check", original, copy, "--format", "pdf", "--out", folder);
    assertAll(() -> assertArrayEquals(bytes, Files.readAllBytes(original)), () -> assertTrue(Files.exists(folder.resolve("annex-2.annotated.pdf"))));
    Run refused = Run.of("check", Run.FIXTURES.resolve("p19-annex.pdf"), "--format", "pdf", "--out", folder.resolve("p19.pdf"));
    assertEquals(ExitCode.UNREADABLE, refused.exitCode());
    assertTrue(refused.err().contains("权限") && refused.err().contains("permissions") && Files.notExists(folder.resolve("p19.pdf")), refused.err());
  }

  @Test
  void oneBadFileNeverStopsTheOthers() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.pdf"), "not a pdf");
    Run run = Run.of("check", WITHOUT_ERRORS, bad, WITH_ERRORS, "--format", "json", "--jobs", "2");
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertEquals(List.of("p04-annex.pdf", "bad.pdf", "futian-2021.pdf"), files(run.out()));
  }

  @Test
  void filesOfAFolderAreCheckedInParallelAndReportedInOrder() throws IOException {
    for (String name : List.of("p04-annex", "p05-annex", "p08-annex", "p13-annex", "p24-traps")) {
      Files.copy(Run.FIXTURES.resolve(name + ".pdf"), folder.resolve(name + ".pdf"));
    }
    Files.writeString(folder.resolve("readme.txt"), "hello");
    String alone = Run.of("check", folder, "--format", "json", "--jobs", "1").out();
    Run run = Run.of("check", folder, "--format", "json", "--jobs", "4");
    assertEquals(alone, run.out());
    assertEquals(List.of("p04-annex.pdf", "p05-annex.pdf", "p08-annex.pdf", "p13-annex.pdf", "p24-traps.pdf"), files(run.out()));
    assertTrue(run.err().contains("1 个不是 .pdf 的文件未检查"), run.err());
  }

  @Test
  void severalInputsGoToAFolderUnderTheirOwnNames() throws IOException {
    Path results = folder.resolve("results");
    Path twin = Files.createDirectories(folder.resolve("twin")).resolve("p04-annex.pdf");
    Files.copy(WITHOUT_ERRORS, twin);
    Run run = Run.of("check", WITHOUT_ERRORS, twin, WITH_ERRORS, "--format", "plain", "--out", results, "--fail-on", "never");
    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    try (Stream<Path> written = Files.list(results)) {
      assertEquals(List.of("futian-2021.json", "p04-annex-2.json", "p04-annex.json"), written.map(path -> path.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(results.resolve("futian-2021.json")).contains("met-but-zero-score"));
  }

  @Test
  void theProfileOfThePersonGoesBeforeThePrintedClues() {
    assertTrue(Run.of("check", WITH_ERRORS).out().contains("深圳 —— "));
    assertTrue(Run.of("check", WITH_ERRORS, "--profile", "hubei").out().contains("湖北 —— 由使用者指定"));
  }

  @Test
  void anEmptyFolderIsNoCleanResult() {
    Run run = Run.of("check", folder);
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertFalse(run.err().isEmpty());
  }

  @Test
  void rulesAreListedAndExplained() {
    assertTrue(Run.of("rules").out().contains("score-exceeds-weight"));
    Run page = Run.of("rules", "execution-rate-mismatch", "--lang", "en");
    assertTrue(page.out().contains("Execution rate differs from the amounts") && page.out().contains("executed ÷ annual"), page.out());
  }

  private static List<String> files(String json) {
    Matcher file = Pattern.compile("\"file\" : \"([^\"]+)\"").matcher(json);
    return file.results().map(found -> found.group(1)).toList();
  }
}
