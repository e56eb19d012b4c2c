package org.hebiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hebiao.document.DrawnPdf;
import org.junit.jupiter.api.Test;

class AlignedTableTest {
  private static final double[] AT = {60, 250, 330, 410};
  private static final String BODY = "Austria|86.2|13.8|3,375\nBelgium|0|0|3,973\nCyprus|81.0|3.8|158";

  private static DrawnPdf body(DrawnPdf pdf, double y) {
    return pdf.row(y, AT, "Austria", "86.2", "13.8", "3,375").row(y + 14, AT, "Belgium", "0", "0", "3,973").row(y + 28, AT, "Cyprus", "81.0", "3.8", "158");
  }

  private static DrawnPdf head(double y) {
    return new DrawnPdf().row(y, AT, "Country", "Domestic", "Imported", "Total");
  }

  @Test
  void columnsAndRowsNeedNoRules() {
    assertEquals("Country|Domestic|Imported|Total\n" + BODY, Tables.only(body(head(100), 114)));
  }

  @Test
  void horizontalRulesFrameATable() {
    DrawnPdf pdf = head(100).line(55, 90, 415, 90).line(55, 104, 415, 104).line(55, 148, 415, 148).text(60, 80, "Country figures of the year");
    assertEquals("Country|Domestic|Imported|Total\n" + BODY, Tables.only(body(pdf, 116)));
  }

  @Test
  void textCentredOverColumnsSpansThem() {
    DrawnPdf pdf = new DrawnPdf().center(265, 100, "Origin of all cases").row(114, AT, "Country", "Domestic", "Imported", "Total");
    String text = Tables.only(body(pdf, 128));
    assertTrue(text.contains("Origin of all cases[1x2]"), text);
  }

  @Test
  void shortRuleUnderATextIsItsSpan() {
    double[] at = {60, 200, 260, 340, 400};
    DrawnPdf pdf = new DrawnPdf().line(55, 90, 405, 90).center(215, 102, "2007").center(355, 102, "2006").line(160, 106, 262, 106).line(300, 106, 402, 106);
    pdf.row(118, at, "Country", "N", "Pos", "N", "Pos").line(55, 122, 405, 122);
    for (int i = 0; i < 4; i++) {
      pdf.row(134 + 14 * i, at, "stub " + i, "10" + i, "0.9", "93", "1." + i);
    }
    pdf.line(55, 182, 405, 182);
    String text = Tables.only(pdf);
    assertTrue(text.contains("2007[1x2]|2006[1x2]\n"), text);
    assertTrue(text.endsWith("stub 3|103|0.9|93|1.3"), text);
  }

  @Test
  void wrappedStubIsOneRow() {
    DrawnPdf pdf = body(new DrawnPdf().row(100, AT, "Substance", "Air", "Water", "Land"), 114);
    pdf.text(60, 156, "Chlorine and other compounds of").row(168, AT, "hydrogen", "10", "-", "-").row(182, AT, "Halons", "1", "-", "-");
    String text = Tables.only(pdf);
    assertTrue(text.contains("\nChlorine and other compounds of/hydrogen|10|-|-\nHalons"), text);
  }

  @Test
  void sectionHeadingStaysInTheTable() {
    String text = Tables.only(body(body(head(100), 114).text(60, 156, "Others"), 170));
    assertTrue(text.contains("Cyprus|81.0|3.8|158\nOthers|||\nAustria"), text);
  }

  @Test
  void leadersBelongToTheStub() {
    DrawnPdf pdf = new DrawnPdf().row(100, AT, "State", "1990", "2000", "2010");
    String[] states = {"Alabama", "Alaska", "Arizona", "Arkansas"};
    for (int i = 0; i < states.length; i++) {
      pdf.text(60, 114 + 14 * i, states[i] + ".".repeat(52 - 2 * i));
      pdf.right(250, 114 + 14 * i, "4,0" + i + "0").right(330, 114 + 14 * i, "4,4" + i).right(410, 114 + 14 * i, "4,78" + i);
    }
    String text = Tables.only(pdf);
    assertTrue(text.startsWith("State|1990|2000|2010\nAlabama"), text);
    assertTrue(text.endsWith(".|4,030|4,43|4,783"), text);
  }

  @Test
  void currencySignBelongsToItsAmount() {
    DrawnPdf pdf = new DrawnPdf().row(100, AT, "Item", "Plan", "Paid", "Left");
    for (int i = 0; i < 4; i++) {
      pdf.row(114 + 14 * i, AT, "item " + i, "1,0" + i + "0", "900", "1" + i);
    }
    pdf.text(210, 114, "$").text(295, 114, "$").text(382, 114, "$");
    String text = Tables.only(pdf);
    assertTrue(text.contains("item 0|$ 1,000|$ 900|$ 10"), text);
  }

  @Test
  void typedDashesAreRules() {
    assertEquals("Country|Domestic|Imported|Total\n" + BODY, Tables.only(body(head(100).text(60, 110, "-".repeat(105)), 124)));
  }

  @Test
  void titleBetweenPartsTables() {
    DrawnPdf pdf = body(head(100), 114).center(235, 172, "Second table").row(190, AT, "Country", "Men", "Women", "All");
    assertEquals(List.of(4, 4), Tables.of(body(pdf, 204)).stream().map(Table::rows).toList());
  }

  @Test
  void captionAndNotesAreLeftOut() {
    DrawnPdf pdf = head(100).text(60, 84, "Table 3.   Cases by country and origin, in percent of all");
    body(pdf, 114).text(60, 160, "Note: figures are rounded and may not add up to the total of all countries named");
    assertEquals("Country|Domestic|Imported|Total\n" + BODY, Tables.only(pdf));
  }

  @Test
  void tableInOneColumnOfProseIsReadAlone() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 24; i++) {
      pdf.text(40, 100 + 12 * i, "the energy of the text that runs on and on through");
      if (i >= 9) {
        pdf.text(310, 100 + 12 * i, "the energy of the text that runs on and on through");
      }
    }
    double[] at = {310, 430, 490, 550};
    pdf.row(112, at, "Country", "Men", "Women", "All");
    for (int i = 0; i < 5; i++) {
      pdf.row(124 + 12 * i, at, "stub " + i, "1" + i, "2" + i, "3" + i);
    }
    String text = Tables.only(pdf);
    assertTrue(text.startsWith("Country|Men|Women|All\nstub 0|10|20|30\n"), text);
  }
}
