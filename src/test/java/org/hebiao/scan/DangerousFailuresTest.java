package org.hebiao.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hebiao.document.Glyph;
import org.hebiao.document.Page;
import org.hebiao.document.PageRaster;
import org.hebiao.document.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which recognition goes wrong without saying so, each drawn, with a network that is sure of the wrong reading. */
class DangerousFailuresTest {
  private static final double SURE = 0.9;

  private static final List<String> EMPTY = List.of("", "", "", "");

  private static Page read(PageRaster raster, String said) {
    return new ScannedPageReader(new ScriptedOcr(said)).read(raster).orElseThrow();
  }

  private static PageRaster one(String text) {
    return DrawnTable.page(60, 28, List.of(EMPTY, List.of("", text, "", ""), EMPTY));
  }

  private static Word only(Page page) {
    assertEquals(1, page.words().size(), page.words().toString());
    return page.words().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"81.9726, 819726", "2.9159, 29159", "98.5%, 985%", "1094383.00, 109438300"})
  void aLostPointLeavesADoubt(String printed, String said) {
    assertTrue(only(read(one(printed), said)).confidence() < SURE);
  }

  @ParameterizedTest
  @CsvSource({"81.9726", "1094383.00", "98.5%", "1120000"})
  void aNumberReadRightKeepsItsConfidence(String printed) {
    Word word = only(read(one(printed), printed));
    assertEquals(printed, word.text());
    assertTrue(word.confidence() >= SURE);
  }

  @ParameterizedTest
  @CsvSource({"≥90%, >90%, ≥90%", "≤30天, <30天, ≤30天", "≥90%, ≥90%, ≥90%"})
  void aComparatorIsDecidedByItsShape(String printed, String said, String shown) {
    Word word = only(read(one(printed), said));
    assertEquals(shown, word.text());
    assertEquals(said.equals(shown), word.confidence() >= SURE);
  }

  @Test
  void strokesBetweenTightRulingsAreNoRulings() {
    List<String> row = List.of("其他目的", "目目目", "日月", "项目");
    Page page = read(DrawnTable.page(32, 28, List.of(row, row, row)), "项目");
    List<Double> columns = page.rulings().stream().filter(ruling -> !ruling.horizontal()).map(ruling -> Math.rint(ruling.at())).distinct().sorted().toList();
    assertEquals(List.of(36.0, 126.0, 216.0, 306.0, 396.0), columns);
  }

  @Test
  void shortRulingsOfOneTightRowAreFound() {
    PageRaster raster = DrawnTable.page(30, 22, List.of(List.of("a", "b", "c", "d"), List.of("年", "度", "目"), List.of("1", "2", "3", "4")));
    Print print = Print.of(new Sheet(Tones.of(raster.image()), raster.dotsPerInch(), Warp.NONE), new ScriptedOcr("1"));
    assertEquals(11, print.cells().count() - 1);
  }

  @Test
  void inkWithoutTextIsUnreadableAndNotBlank() {
    PageRaster raster = DrawnTable.page(60, 28, List.of(EMPTY, List.of("", "0", "", "")));
    ScriptedOcr silent = new ScriptedOcr("");
    Print print = Print.of(new Sheet(Tones.of(raster.image()), raster.dotsPerInch(), Warp.NONE), silent);
    assertEquals(List.of(Glyph.UNREAD), new LineReader(silent, print).read().stream().map(Recognition::text).toList());
    assertTrue(new ScannedPageReader(silent).read(raster).isEmpty(), "a page nothing can be read of is not an empty one");
  }

  @ParameterizedTest
  @CsvSource({"10, i0, 10", "0, O, 0"})
  void lettersAmongDigitsAreDoubtedDigits(String printed, String said, String shown) {
    Word word = only(read(one(printed), said));
    assertEquals(shown, word.text());
    assertTrue(word.confidence() < SURE);
  }

  @Test
  void aCharacterTheNetworkDoesNotKnowLeavesADoubt() {
    assertTrue(only(read(one("☑☑☑☑是"), "是")).confidence() < SURE);
  }

  @Test
  void aLoneDashIsADash() {
    Word word = only(read(one("—"), "一"));
    assertEquals("—", word.text());
    assertEquals(1, word.confidence());
  }
}
