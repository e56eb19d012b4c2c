package org.hebiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.Page;
import org.hebiao.document.ReadingLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoTextLostTest {

  static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("fixtures/pdfs"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyCharacterIsInOneCellOrOutside(Path file) throws Exception {
    Document document = new DocumentReader().read(file, ReadingLimits.standard());
    for (Page page : document.pages()) {
      assertEquals(Tables.letters(page), Tables.letters(new TableFinder().find(page)), file + " page " + page.number());
    }
  }
}
