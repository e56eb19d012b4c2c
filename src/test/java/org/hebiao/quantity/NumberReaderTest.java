package org.hebiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9.80|9.80",
        "0. 98|0.98",
        "1094383. 00|1094383.00",
        "1,094,383.00|1094383.00",
        "１，０９４．５|1094.5",
        "-3|-3",
        "−3.5|-3.5",
        "97.71%|0.9771",
        ".5|0.5"
      })
  void aNumberKeepsItsPrintedDecimals(String text, String value) {
    assertEquals(new BigDecimal(value), NumberReader.number(text).asNumber().orElseThrow().value());
  }

  @ParameterizedTest
  @CsvSource({
    "98%,0.98",
    "97.71,0.9771",
    "0.98,0.98",
    "1,1.00",
    "1.00,1.00",
    "100.00,1.0000",
    "102.59%,1.0259",
    "0,0.00",
    "１００％,1.00"
  })
  void aRateIsAFraction(String text, String value) {
    assertEquals(new BigDecimal(value), NumberReader.rate(text).asNumber().orElseThrow().value());
  }

  @Test
  void anAmountPrefersTheUnitOfItsCell() {
    assertEquals(
        MoneyUnit.YUAN, NumberReader.amount("1094383.00元", MoneyUnit.TEN_THOUSAND_YUAN).asAmount().orElseThrow().unit());
    assertEquals(
        0,
        NumberReader.amount("109.44万", MoneyUnit.YUAN).asAmount().orElseThrow().value().compareTo(new BigDecimal("1094400")));
    assertEquals(
        MoneyUnit.TEN_THOUSAND_YUAN, NumberReader.amount("207", MoneyUnit.TEN_THOUSAND_YUAN).asAmount().orElseThrow().unit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "–", "—", "——", "――", "/", "*", "_", " — ", "--"})
  void aDashIsNoZero(String text) {
    assertEquals(new NumberReading.Empty(true), NumberReader.number(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.8O", "l0", "1,09", "12.", "1.2.3", "十", "10人", "10/20"})
  void lettersAmongDigitsAreNoNumber(String text) {
    assertInstanceOf(NumberReading.NotANumber.class, NumberReader.number(text));
  }

  @Test
  void blankAndNotApplicableAreStatesOfTheirOwn() {
    assertEquals(new NumberReading.Empty(false), NumberReader.amount("  ", MoneyUnit.YUAN));
    assertInstanceOf(NumberReading.NotApplicable.class, NumberReader.points("不适用"));
    assertTrue(NumberReader.points("10分").asNumber().orElseThrow().compareTo(PrintedNumber.of("10")) == 0);
  }
}
