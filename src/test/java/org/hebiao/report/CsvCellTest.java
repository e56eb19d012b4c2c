package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text of a PDF becomes a formula; numbers stay numbers. */
class CsvCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "=1+1 ~ '=1+1",
        "+cmd|' /C calc'!A0 ~ '+cmd|' /C calc'!A0",
        "@SUM(A1) ~ '@SUM(A1)",
        "-2+3 ~ '-2+3",
        "＝1+1 ~ '＝1+1",
        "-12.50 ~ -12.50",
        "+803.2% ~ +803.2%",
        "-1,234.50 ~ `\"-1,234.50\"`",
        "甲，乙 ~ 甲，乙",
        "a\"b ~ `\"a\"\"b\"`"
      })
  void cells(String text, String written) {
    assertEquals(written, CsvCell.of(text));
  }
}
