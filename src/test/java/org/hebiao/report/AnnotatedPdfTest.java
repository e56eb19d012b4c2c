package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.Highlight;
import org.hebiao.document.ReadingLimits;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.CheckedAnnex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of every finding is marked in the copy, and the copy is read as the original was. */
class AnnotatedPdfTest {
  private final AnnotatedPdf writer = new AnnotatedPdf(Messages.in(Language.ZH), new RulePages());

  @ParameterizedTest
  @ValueSource(strings = {"futian-2021", "p14-annex", "p15-scan", "p18-annex", "p23-2021"})
  void everyFindingIsMarked(String fixture) throws Exception {
    CheckedAnnex checked = Checked.fixture(fixture);
    byte[] original = Files.readAllBytes(Checked.FIXTURES.resolve(fixture + ".pdf"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(checked, original, out);
    List<Highlight> expected = writer.highlights(checked);
    assertTrue(expected.size() >= checked.findings().size(), expected.size() + " marks");
    List<String> names = new ArrayList<>();
    try (PDDocument copy = Loader.loadPDF(out.toByteArray())) {
      for (PDPage page : copy.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation.getSubtype().equals("Highlight")) {
            names.add(annotation.getAnnotationName());
          }
        }
      }
    }
    assertEquals(expected.stream().map(Highlight::id).sorted().toList(), names.stream().sorted().toList());
    assertEquals(expected.size(), names.stream().distinct().count());
    if (!fixture.contains("scan")) {
      // The marks are part of what a page shows, and a scan is read from what it shows.
      assertEquals(checked.findings(), Checked.bytes(fixture + ".pdf", out.toByteArray()).findings());
    }
  }

  /** On exported pages: whoever reads under the marks reads words, not white paper. */
  @ParameterizedTest
  @ValueSource(strings = {"futian-2021", "p18-annex"})
  void marksLieOnPrint(String fixture) throws Exception {
    var pages = new DocumentReader().read(Checked.FIXTURES.resolve(fixture + ".pdf"), ReadingLimits.standard()).pages();
    for (Highlight mark : writer.highlights(Checked.fixture(fixture))) {
      for (Box line : mark.lines()) {
        List<Word> words = pages.get(mark.page() - 1).words();
        boolean cellWithoutText = mark.text().contains("空") || mark.text().contains("未");
        assertTrue(cellWithoutText || words.stream().anyMatch(word -> line.contains(word.box().centerX(), word.box().centerY())), mark.toString());
      }
    }
  }
}
