package org.hebiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReadingTest {

  private static List<String> words(Page page) {
    return page.words().stream().map(Word::text).toList();
  }

  @Test
  void wordsEndAtBlanksAndGaps() {
    assertEquals(List.of("total", "funds", "12.50"), words(new DrawnPdf().text(50, 100, "total funds").text(200, 100, "12.50").readPage()));
  }

  @Test
  void characterDrawnTwiceForFakeBoldIsOne() {
    assertEquals(List.of("8800"), words(new DrawnPdf().text(50, 100, "8800").text(50.3, 100, "8800").readPage()));
  }

  @Test
  void boxesAreThoseOfTheDisplayedPage() {
    Word word = new DrawnPdf().text(50, 100, "word").readPage().words().getFirst();
    assertEquals(50, word.box().x0(), 0.1);
    assertTrue(word.box().y0() < 100 && word.box().y1() > 100 && word.box().height() < 11, word.box().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void rotationTurnsWordsAndLinesAlike(int degrees) {
    Page page = new DrawnPdf(600, 800).grid(new double[] {50, 150}, new double[] {80, 120}).text(60, 105, "inside").rotate(degrees).readPage();
    assertEquals(degrees == 180 ? 600 : 800, page.width(), 0.01);
    Word word = page.words().getFirst();
    assertEquals(degrees, word.rotation());
    assertEquals(2, page.rulings().stream().filter(Ruling::horizontal).count());
    double left = page.rulings().stream().filter(ruling -> !ruling.horizontal()).mapToDouble(Ruling::at).min().orElseThrow();
    double right = page.rulings().stream().filter(ruling -> !ruling.horizontal()).mapToDouble(Ruling::at).max().orElseThrow();
    assertTrue(word.box().x0() > left && word.box().x1() < right, word.box() + " between " + left + " and " + right);
  }

  @Test
  void overflowingTextStaysInItsClip() {
    Word word = new DrawnPdf().clip(50, 80, 90, 110).text(52, 100, "overflowingtext").endClip().readPage().words().getFirst();
    assertEquals("overflowingtext", word.text());
    assertEquals(90, word.box().x1(), 0.1);
  }

  @Test
  void textOutsideOfItsClipIsNotOnThePage() {
    assertTrue(new DrawnPdf().clip(50, 80, 90, 110).text(300, 100, "gone").endClip().readPage().words().isEmpty());
  }

  @Test
  void invisibleTextIsNotOnAnExportedPage() {
    Page page = new DrawnPdf().text(50, 100, "seen").text(50, 200, "hidden", 10, RenderingMode.NEITHER).readPage();
    assertEquals(List.of("seen"), words(page));
    assertEquals(Page.TextLayer.EXPORTED, page.text());
  }

  @Test
  void everyWayToDrawALineIsRead() {
    Page page =
        new DrawnPdf().line(50, 100, 150, 100).dashed(50, 200, 150, 200).area(50, 300, 150, 300.5, Color.BLACK).area(50, 400, 150, 450, Color.ORANGE).readPage();
    Stream<Ruling> horizontal = page.rulings().stream().filter(Ruling::horizontal);
    assertEquals(
        List.of("100 LINE", "200 DASHED", "300 LINE", "400 AREA_EDGE", "450 AREA_EDGE"),
        horizontal.map(ruling -> Math.round(ruling.at()) + " " + ruling.kind()).toList());
  }

  @Test
  void whitePaintIsNoLine() {
    assertTrue(new DrawnPdf().area(50, 100, 250, 150, Color.WHITE).readPage().rulings().isEmpty());
  }

  @Test
  void curvesAreDrawingsNotLines() {
    Page page = new DrawnPdf().curve(50, 100, 200, 100.2).line(50, 300, 150, 400).readPage();
    assertTrue(page.rulings().isEmpty());
    assertEquals(2, page.drawings().size());
  }

  @Test
  void radicalsShowTheirCharacters() {
    assertEquals("户骨民（fi）", CharacterFolding.fold("⼾⻣⺠（ﬁ）"));
    assertEquals("食力", CharacterFolding.fold("⾷⼒"));
  }
}
