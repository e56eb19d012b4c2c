package org.hebiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.Page.TextLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTextLayerTest {

  @ParameterizedTest
  @CsvSource({
    "p07-annex, EXPORTED",
    "p18-annex, EXPORTED",
    "p19-annex, EXPORTED",
    "p02-seed-scan200, SCANNED",
    "p03-seed-scan-ocr, SCANNED",
    "p15-scan, SCANNED",
    "p16-scan, SCANNED",
    "p17-scan-ocr, SCANNED",
    "p20-annex, GARBLED"
  })
  void textLayerOfEveryPageIsJudged(String name, TextLayer layer) throws Exception {
    Document document = new DocumentReader().read(Path.of("fixtures/pdfs", name + ".pdf"), ReadingLimits.standard());
    document.pages().forEach(page -> assertEquals(layer, page.text(), "page " + page.number()));
    assertTrue(document.notes().stream().noneMatch(note -> note.kind() == Kind.DAMAGED), document.notes().toString());
  }
}
