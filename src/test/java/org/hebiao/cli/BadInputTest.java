package org.hebiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told about files that cannot be read: which file, why, and what to do, in both languages. */
class BadInputTest {
  private static final Path GOOD = Run.FIXTURES.resolve("p04-annex.pdf");

  @TempDir Path folder;

  @Test
  void anEmptyFile() throws IOException {
    refused(Files.createFile(folder.resolve("empty.pdf")), "EMPTY", "是空文件", "is empty");
  }

  @Test
  void aTextUnderTheNameOfAPdf() throws IOException {
    refused(Files.writeString(folder.resolve("text.pdf"), "年度资金总额 10"), "TYPE", "不是 PDF", "is neither a PDF");
  }

  @Test
  void aFileThatIsNotThere() {
    refused(folder.resolve("nowhere.pdf"), "NOT_FOUND", "不存在", "does not exist");
  }

  @Test
  void aHeadWithoutABody() throws IOException {
    refused(Files.writeString(folder.resolve("head.pdf"), "%PDF-1.7\n%%EOF\n"), "CORRUPT", "已损坏", "is damaged");
  }

  @Test
  void aFileThatNeedsAPassword() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    protect(locked, "secret");
    refused(locked, "ENCRYPTED", "需要密码", "needs a password");
  }

  @Test
  void aFileThatOnlyItsOwnerMayChangeIsRead() throws IOException {
    Path open = folder.resolve("open.pdf");
    protect(open, "");
    assertEquals(ExitCode.CLEAN, Run.of("check", open).exitCode());
  }

  @Test
  void aFileCutShortIsNeverClean() throws IOException {
    byte[] bytes = Files.readAllBytes(GOOD);
    for (int percent : new int[] {30, 60, 90, 99}) {
      Path cut = Files.write(folder.resolve("cut-" + percent + ".pdf"), Arrays.copyOf(bytes, bytes.length * percent / 100));
      Run run = Run.of("check", cut);
      assertEquals(ExitCode.UNREADABLE, run.exitCode(), percent + " %: " + run.out());
      assertTrue(run.err().contains(cut.toString()), run.err());
    }
  }

  @Test
  void aFileWithoutAForm() throws IOException {
    Path blank = folder.resolve("blank.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(blank.toFile());
    }
    Run run = Run.of("check", blank);
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertTrue(run.err().contains("没有找到绩效自评表") && run.err().contains("no self-evaluation form"), run.err());
  }

  @Test
  void aScannedFileSaysThatNothingWasChecked() {
    Run run = Run.of("check", "--ocr", "off", Run.FIXTURES.resolve("p15-scan.pdf"));
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertTrue(run.out().contains("扫描图像") && run.err().contains("scanned images"), run.out() + run.err());
    assertFalse(run.out().contains("未发现不符"));
  }

  private void refused(Path file, String code, String chinese, String english) {
    Run run = Run.of("check", file, "--format", "json");
    assertEquals(ExitCode.UNREADABLE, run.exitCode(), run.out());
    assertTrue(run.err().contains(file.toString()) && run.err().contains(chinese) && run.err().contains(english), run.err());
    assertTrue(run.out().contains("\"code\" : \"" + code + "\""), run.out());
    assertFalse(run.out().contains(folder.toString()), "no path of the machine: " + run.out());
  }

  private static void protect(Path to, String userPassword) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(GOOD))) {
      StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(to.toFile());
    }
  }

  @Test
  void tablesTellsOfABadFileInBothLanguagesAndGoesOn() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pdf"), "年度资金总额 10");
    Run run = Run.of("tables", folder.resolve("nowhere.pdf"), text, GOOD, "--format", "csv");
    assertEquals(2, run.exitCode());
    for (String told : new String[] {"不存在", "does not exist", "不是 PDF", "is neither a PDF"}) {
      assertTrue(run.err().contains(told), run.err());
    }
    assertTrue(run.out().contains("年度资金总额"), "the sound file is printed all the same");
  }
}
