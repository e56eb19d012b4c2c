package org.hebiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hebiao.document.DrawnPdf;
import org.junit.jupiter.api.Test;

class FalseTableTest {
  private static final String PROSE = "the energy of the text that runs on and on through";

  private static void none(DrawnPdf pdf) {
    assertEquals(List.of(), Tables.of(pdf).stream().map(Tables::text).toList());
  }

  @Test
  void proseInTwoColumnsIsNoTable() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 20; i++) {
      pdf.text(50, 100 + 12 * i, PROSE).text(310, 100 + 12 * i, PROSE);
    }
    none(pdf);
  }

  @Test
  void frameAroundTextIsNoTable() {
    DrawnPdf pdf = new DrawnPdf().grid(new double[] {50, 350}, new double[] {90, 200});
    for (int i = 0; i < 6; i++) {
      pdf.text(60, 105 + 12 * i, PROSE);
    }
    none(pdf);
  }

  @Test
  void contentsPageIsNoTable() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 10; i++) {
      pdf.text(50, 100 + 14 * i, "Chapter on matter " + i + " " + ".".repeat(60)).right(400, 100 + 14 * i, String.valueOf(3 + 4 * i));
    }
    none(pdf);
  }

  @Test
  void listIsNoTable() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 8; i++) {
      pdf.text(50, 100 + 14 * i, (i + 1) + ".").text(75, 100 + 14 * i, PROSE);
    }
    none(pdf);
  }

  @Test
  void rulesAroundProseAreNoFrame() {
    DrawnPdf pdf = new DrawnPdf().line(50, 60, 350, 60).line(50, 300, 350, 300);
    for (int i = 0; i < 12; i++) {
      pdf.text(50, 100 + 12 * i, PROSE);
    }
    none(pdf);
  }

  @Test
  void chartIsNoTable() {
    DrawnPdf pdf = new DrawnPdf().grid(new double[] {100, 200, 300, 400}, new double[] {100, 150, 200, 250}).curve(100, 240, 400, 110);
    for (int i = 0; i < 4; i++) {
      pdf.text(75, 103 + 50 * i, String.valueOf(30 - 10 * i)).center(100 + 100 * i, 262, String.valueOf(2000 + i));
    }
    none(pdf);
  }
}
