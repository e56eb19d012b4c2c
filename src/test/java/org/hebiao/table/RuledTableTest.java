package org.hebiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hebiao.document.DrawnPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuledTableTest {
  private static final double[] XS = {50, 150, 250, 350};
  private static final double[] YS = {100, 120, 140, 160};
  private static final String GRID = "a0|a1|a2\nb0|b1|b2\nc0|c1|c2";

  private static DrawnPdf values(DrawnPdf pdf) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        pdf.text(XS[column] + 5, YS[row] + 14, "" + (char) ('a' + row) + column);
      }
    }
    return pdf;
  }

  @Test
  void cellsAreWhatLinesEnclose() {
    assertEquals(GRID, Tables.only(values(new DrawnPdf().grid(XS, YS))));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void turnedPageReadsAsItsTextRuns(int degrees) {
    assertEquals(GRID, Tables.only(values(new DrawnPdf().grid(XS, YS)).rotate(degrees)));
  }

  @Test
  void doubleBordersMakeNoSlivers() {
    DrawnPdf pdf = new DrawnPdf().grid(XS, YS).grid(new double[] {48.5, 351.5}, new double[] {98.5, 161.5});
    assertEquals(GRID, Tables.only(values(pdf)));
  }

  @Test
  void cornersMayStayOpen() {
    DrawnPdf pdf = new DrawnPdf();
    for (double x : XS) {
      for (int row = 0; row < 3; row++) {
        pdf.line(x, YS[row] + 1.2, x, YS[row + 1] - 1.2);
      }
    }
    for (double y : YS) {
      for (int column = 0; column < 3; column++) {
        pdf.line(XS[column] + 1.2, y, XS[column + 1] - 1.2, y);
      }
    }
    assertEquals(GRID, Tables.only(values(pdf)));
  }

  @Test
  void dashedAndFilledLinesAreLines() {
    DrawnPdf pdf = new DrawnPdf();
    for (double x : XS) {
      pdf.area(x, YS[0], x + 0.5, YS[3], Color.BLACK);
    }
    for (double y : YS) {
      pdf.dashed(XS[0], y, XS[3], y);
    }
    assertEquals(GRID, Tables.only(values(pdf)));
  }

  @Test
  void missingLinesAreSpans() {
    DrawnPdf pdf = new DrawnPdf().line(50, 100, 350, 100).line(150, 120, 350, 120).line(50, 140, 350, 140).line(50, 160, 350, 160);
    pdf.line(50, 100, 50, 160).line(150, 100, 150, 140).line(250, 120, 250, 160).line(350, 100, 350, 160);
    pdf.text(55, 124, "stub").text(155, 114, "head over two").text(155, 134, "left").text(255, 134, "right").text(55, 154, "wide").text(255, 154, "x");
    assertEquals("stub[2x1]|head over two[1x2]\nleft|right\nwide[1x2]|x", Tables.only(pdf));
  }

  @Test
  void sidesMayBeOpen() {
    DrawnPdf pdf = new DrawnPdf();
    for (double y : YS) {
      pdf.line(50, y, 350, y);
    }
    pdf.line(150, 100, 150, 160).line(250, 100, 250, 160);
    assertEquals(GRID, Tables.only(values(pdf)));
  }

  @Test
  void shadingBehindTextLinesDoesNotCutCells() {
    DrawnPdf pdf = new DrawnPdf().area(51, 102, 149, 114, Color.YELLOW).area(51, 114, 149, 126, Color.YELLOW).grid(XS, new double[] {100, 130, 150});
    pdf.text(55, 111, "two shaded").text(55, 123, "lines").text(155, 118, "x").text(255, 118, "y").text(55, 144, "a").text(155, 144, "b").text(255, 144, "c");
    assertEquals("two shaded/lines|x|y\na|b|c", Tables.only(pdf));
  }

  @Test
  void clippedTextStaysInItsCell() {
    DrawnPdf pdf = values(new DrawnPdf().grid(XS, new double[] {100, 120, 140, 160, 180}));
    pdf.clip(50, 160, 150, 180).text(52, 174, "of which: appropriations of this year").endClip().text(305, 174, "7");
    String text = Tables.only(pdf);
    assertTrue(text.endsWith("\nof which: appropriations of this year||7"), text);
  }

  @Test
  void openBodyIsCutIntoItsRows() {
    DrawnPdf pdf = new DrawnPdf().grid(XS, new double[] {100, 120, 200, 220});
    pdf.text(55, 114, "country").text(155, 114, "fund").text(255, 114, "total");
    String[][] rows = {{"Austria", "2.3", "5.5"}, {"Cyprus", "0.2", "0.2"}, {"Estonia", "1.1", "3.0"}, {"Latvia", "1.5", "3.9"}};
    for (int i = 0; i < rows.length; i++) {
      pdf.text(55, 135 + 18 * i, rows[i][0]).text(155, 135 + 18 * i, rows[i][1]).text(255, 135 + 18 * i, rows[i][2]);
    }
    pdf.text(55, 214, "TOTAL").text(155, 214, "5.1").text(255, 214, "12.6");
    assertEquals("country|fund|total\nAustria|2.3|5.5\nCyprus|0.2|0.2\nEstonia|1.1|3.0\nLatvia|1.5|3.9\nTOTAL|5.1|12.6", Tables.only(pdf));
  }

  @Test
  void rowBandsWithoutVerticalsAreCutIntoTheColumnsOfTheHead() {
    DrawnPdf pdf = new DrawnPdf().grid(XS, new double[] {100, 120});
    pdf.text(55, 114, "country").text(155, 114, "male").text(255, 114, "female");
    pdf.line(50, 120, 50, 200).line(350, 120, 350, 200);
    for (int i = 0; i < 4; i++) {
      pdf.line(50, 140 + 20 * i, 350, 140 + 20 * i).row(134 + 20 * i, new double[] {55, 200, 300}, "stub " + i, "1" + i, "2" + i);
    }
    assertEquals("country|male|female\nstub 0|10|20\nstub 1|11|21\nstub 2|12|22\nstub 3|13|23", Tables.only(pdf));
  }

  @Test
  void paragraphsBesideEachOtherAreNeverCut() {
    DrawnPdf pdf = new DrawnPdf().grid(new double[] {50, 110, 280, 450}, new double[] {100, 160, 180});
    pdf.text(55, 130, "goals");
    for (int i = 0; i < 4; i++) {
      pdf.text(115, 112 + 13 * i, "goal 1" + i + " of the text 20" + i).text(285, 112 + 13 * i, "done 1" + i + " of the text 20" + i);
    }
    pdf.text(55, 174, "a").text(115, 174, "b").text(285, 174, "c");
    Table table = Tables.of(pdf).getFirst();
    assertEquals(2, table.rows());
    assertEquals(3, table.columns());
  }

  @Test
  void tablesBelowEachOtherStayApart() {
    DrawnPdf pdf = values(new DrawnPdf().grid(XS, YS).grid(XS, new double[] {180, 200, 220}));
    pdf.text(55, 194, "x").text(155, 194, "y").text(255, 194, "z").text(55, 214, "1").text(155, 214, "2").text(255, 214, "3");
    assertEquals(List.of(GRID, "x|y|z\n1|2|3"), Tables.of(pdf).stream().map(Tables::text).toList());
  }

  @Test
  void longCellAndManyRowsAreReadInTime() {
    double[] ys = new double[1201];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = 20 + 4 * i;
    }
    DrawnPdf pdf = new DrawnPdf(595, 4900).grid(new double[] {50, 300, 500}, ys);
    for (int i = 0; i < 1200; i++) {
      pdf.text(52, 23.5 + 4 * i, "row " + i, 4, RenderingMode.FILL).text(310, 23.5 + 4 * i, "x".repeat(85), 4, RenderingMode.FILL);
    }
    List<Table> tables = assertTimeout(Duration.ofSeconds(10), () -> Tables.of(pdf));
    assertEquals(1200, tables.getFirst().rows());
  }

  @Test
  void hundredThousandCharactersInOneCellAreRead() {
    DrawnPdf pdf = new DrawnPdf(2000, 2000).grid(new double[] {20, 1950, 1990}, new double[] {20, 1950, 1990});
    for (int i = 0; i < 400; i++) {
      pdf.text(25, 30 + 4.5 * i, "word ".repeat(50), 4, RenderingMode.FILL);
    }
    pdf.text(1960, 30, "x").text(30, 1970, "y").text(1960, 1970, "z");
    List<Table> tables = assertTimeout(Duration.ofSeconds(10), () -> Tables.of(pdf));
    assertEquals(400, tables.getFirst().cells().getFirst().lines().size());
  }
}
