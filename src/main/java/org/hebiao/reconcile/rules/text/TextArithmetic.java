package org.hebiao.reconcile.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Target;
import org.jspecify.annotations.Nullable;

/** Products and sums written inside a cell agree with the amount stated beside them: 3万, 36人*833元/人. */
public final class TextArithmetic implements FormRule {
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)(万)?[\\u4e00-\\u9fa5]{0,3}[*×xX✕](\\d{1,12}(?:\\.\\d{1,6})?)(万)?元?(?:/[\\u4e00-\\u9fa5]++)?+(?![*×xX✕/.\\d])");
  private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)(万元?|元)(?!/|每)");
  private static final Pattern COUNT = Pattern.compile("(?<![\\d.])(\\d{1,9})(人|名|台|套|个|件)(?![/*×次])");
  private static final Pattern COUNT_TOTAL = Pattern.compile("(?:共|共计|合计|总计)(\\d{1,9})(人|名|台|套|个|件)");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern ROUGHLY = Pattern.compile("约|大概|左右|测算|预计");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.target().filter(value -> value instanceof Target.Composite).isPresent()) {
        product(row).ifPresent(checks::add);
        count(row).ifPresent(checks::add);
      }
    }
    return orNothing(checks, "no-arithmetic-in-cells");
  }

  private Optional<Check> product(IndicatorRow row) {
    String text = BLANK.matcher(row.targetText()).replaceAll("");
    Matcher found = PRODUCT.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String formula = found.group();
    BigDecimal product = value(found.group(1), found.group(2)).multiply(value(found.group(3), found.group(4)));
    List<PrintedNumber> amounts = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    Matcher amount = AMOUNT.matcher(text.replace(formula, "，"));
    while (amount.find()) {
      amounts.add(PrintedNumber.of(amount.group(1)).scaledBy(amount.group(2).startsWith("万") ? 4 : 0));
      printed.add(amount.group());
    }
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).rounded().contains(product)) {
        return Optional.of(
            confirms(
                row.path("target"),
                Message.of("confirmed")
                    .with("formula", formula)
                    .with("product", Expression.show(product))
                    .with("amount", printed.get(i)),
                row.path("target")));
      }
    }
    if (amounts.size() != 1 || found.find()) {
      return Optional.empty();
    }
    Severity severity = ROUGHLY.matcher(text).find() ? Severity.INFO : Severity.WARNING;
    return Optional.of(
        disagrees(
            finding(severity, row.path("target"))
                .stating(printed.getFirst())
                .computing(Expression.show(product))
                .saying("formula", formula)));
  }

  private static BigDecimal value(String digits, @Nullable String multiplier) {
    BigDecimal number = new BigDecimal(digits);
    return multiplier == null ? number : number.scaleByPowerOfTen(4);
  }

  /** 原16人，后增加6人，共22人. Shown only when it agrees: what is left out of a sentence is no fault. */
  private Optional<Check> count(IndicatorRow row) {
    String text = BLANK.matcher(row.targetText()).replaceAll("");
    Matcher total = COUNT_TOTAL.matcher(text);
    if (!total.find()) {
      return Optional.empty();
    }
    List<BigDecimal> parts = new ArrayList<>();
    Matcher part = COUNT.matcher(text.substring(0, total.start()));
    while (part.find()) {
      if (part.group(2).equals(total.group(2))) {
        parts.add(new BigDecimal(part.group(1)));
      }
    }
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String formula = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
    return parts.size() > 1 && sum.compareTo(new BigDecimal(total.group(1))) == 0
        ? Optional.of(
            confirms(
                row.path("target"),
                Message.of("confirmed")
                    .with("formula", formula)
                    .with("product", Expression.show(sum))
                    .with("amount", total.group(1) + total.group(2)),
                row.path("target")))
        : Optional.empty();
  }
}
