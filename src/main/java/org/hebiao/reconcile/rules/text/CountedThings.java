package org.hebiao.reconcile.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with their counters inside a text, and the words around them: 采购计算机14台. */
final class CountedThings {
  private static final Pattern COUNTED =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{0,8})(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)(?!\\d)(万)?"
              + "(件套|人次|项次|批次|课时|平方米|公里|万元|元|[人名个台套件次场期批辆户家项份篇亩册页处座卷条门款只株吨本幅])([\\u4e00-\\u9fa5]{0,6})");

  private CountedThings() {}

  /** One number of a text. */
  record Thing(String before, BigDecimal number, String counter, String behind, String text) {}

  static List<Thing> in(String text) {
    List<Thing> things = new ArrayList<>();
    Matcher found = COUNTED.matcher(text.replaceAll("\\s", ""));
    while (found.find()) {
      BigDecimal number = new BigDecimal(found.group(2));
      BigDecimal value = found.group(3) == null ? number : number.scaleByPowerOfTen(4);
      things.add(
          new Thing(
              found.group(1),
              value,
              found.group(4),
              found.group(5),
              found.group(2) + (found.group(3) == null ? "" : found.group(3)) + found.group(4)));
      found.region(found.end(4), found.regionEnd());
    }
    return things;
  }
}
