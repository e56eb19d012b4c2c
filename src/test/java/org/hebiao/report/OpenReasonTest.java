package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.ExampleForm;
import org.junit.jupiter.api.Test;

class OpenReasonTest {
  private static final CellNames NAMES =
      new CellNames(ExampleForm.of(Map.of("indicators", List.of("效益指标 | 社会效益指标 | 知晓度 | 明显提高 | 有所提高 | 10 | 1O | "))), Messages.in(Language.EN));

  private static String said(String... columns) {
    List<FieldPath> operands = List.of(columns).stream().map(column -> FieldPath.indicator(0, column)).toList();
    return OpenReason.text(operands, NAMES, Messages.in(Language.EN));
  }

  @Test
  void textsThatStandThereCannotBeCompared() {
    assertEquals("cannot be compared: indicator 1 “知晓度” target, indicator 1 “知晓度” actual", said("target", "actual"));
  }

  @Test
  void onlyWhatIsNotThereIsMissing() {
    assertEquals("missing indicator 1 “知晓度” deviation reason", said("target", "deviation"));
  }

  @Test
  void whatCannotBeReadIsNotMissing() {
    assertEquals("unreadable: indicator 1 “知晓度” score", said("weight", "score"));
  }
}
