package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hebiao.form.SelfEvaluationForm;

/** A form with invented content whose numbers agree, printed in one of the manners seen; single cells can be overwritten. */
final class RandomForm {
  private static final int[][] WEIGHTS = {{20, 15, 15, 30, 10}, {10, 20, 20, 15, 25}, {25, 10, 15, 20, 20}};
  private static final String[] HEADINGS = {"产出指标 | 数量指标", "产出指标 | 质量指标", "产出指标 | 成本指标", "效益指标 | 社会效益指标", "满意度指标 | 服务对象满意度指标"};
  private static final int INDICATORS = HEADINGS.length;

  /** Manner of printing a rate that cuts its decimals. */
  private static final int CUT = 2;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Random random;
  private final List<List<String>> funds = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> total = new ArrayList<>();

  RandomForm(long seed) {
    random = new Random(seed);
    BigDecimal executionScore = drawFunds();
    drawRows(executionScore);
  }

  private BigDecimal drawFunds() {
    BigDecimal annual = BigDecimal.valueOf(200_000 + random.nextInt(90_000_000), 2).setScale(2);
    BigDecimal executed = annual.multiply(BigDecimal.valueOf(600 + random.nextInt(401), 3)).setScale(2, RoundingMode.HALF_UP);
    BigDecimal other = annual.multiply(BigDecimal.valueOf(random.nextInt(300), 3)).setScale(2, RoundingMode.HALF_UP);
    BigDecimal otherExecuted = other.min(executed);
    BigDecimal exact = executed.divide(annual, 20, RoundingMode.HALF_UP);
    int manner = random.nextInt(4);
    String rate = printedRate(exact, manner);
    BigDecimal fromPrinted = new BigDecimal(rate.replace("%", ""));
    BigDecimal printedFraction =
        rate.endsWith("%") || fromPrinted.compareTo(BigDecimal.TWO) > 0 ? fromPrinted.divide(HUNDRED) : fromPrinted;
    BigDecimal score =
        (manner == CUT || random.nextBoolean() ? exact : printedFraction)
            .multiply(BigDecimal.TEN)
            .setScale(2, RoundingMode.HALF_UP);
    funds.add(
        new ArrayList<>(
            List.of("total", money(annual), money(annual), money(executed), "10", rate, score.toPlainString(), "项目跨年实施")));
    BigDecimal fiscal = annual.subtract(other);
    funds.add(
        new ArrayList<>(
            List.of("fiscal", money(fiscal), money(fiscal), money(executed.subtract(otherExecuted)), "—", "—", "—")));
    funds.add(new ArrayList<>(List.of("other", money(other), money(other), money(otherExecuted), "—", "—", "—")));
    return score;
  }

  private static String printedRate(BigDecimal exact, int manner) {
    return switch (manner) {
      case 0 -> exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
      case 1 -> exact.multiply(HUNDRED).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + "%";
      case CUT -> exact.multiply(HUNDRED).setScale(1, RoundingMode.DOWN).toPlainString() + "%";
      default -> exact.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).toPlainString();
    };
  }

  private String money(BigDecimal amount) {
    return random.nextBoolean() ? amount.toPlainString() : String.format("%,.2f", amount);
  }

  private void drawRows(BigDecimal executionScore) {
    int[] weights = WEIGHTS[random.nextInt(WEIGHTS.length)];
    BigDecimal sum = executionScore;
    for (int i = 0; i < INDICATORS; i++) {
      String[] heading = HEADINGS[i].split(" \\| ");
      boolean cost = heading[1].equals("成本指标");
      int target = 50 + random.nextInt(40);
      boolean met = cost || random.nextInt(4) != 0;
      int actual = cost ? target : met ? target + random.nextInt(5) : target - 1 - random.nextInt(20);
      BigDecimal weight = BigDecimal.valueOf(weights[i]);
      BigDecimal share = BigDecimal.valueOf(actual).divide(BigDecimal.valueOf(target), 20, RoundingMode.HALF_UP);
      BigDecimal score = met ? weight : weight.multiply(share).setScale(2, RoundingMode.HALF_UP);
      sum = sum.add(score);
      rows.add(
          new ArrayList<>(
              List.of(
                  heading[0],
                  heading[1],
                  "工作事项" + (char) ('甲' + i),
                  cost ? "≤" + target + "元/次" : "≥" + target + "%",
                  cost ? actual + "元/次" : actual + "%",
                  weight.toPlainString(),
                  score.toPlainString(),
                  met ? "" : "情况有变" + (char) ('甲' + i))));
    }
    total.addAll(List.of("100", sum.setScale(2, RoundingMode.HALF_UP).toPlainString()));
  }

  RandomForm withTotalScore(BigDecimal more) {
    total.set(1, new BigDecimal(total.get(1)).add(more).toPlainString());
    return this;
  }

  RandomForm withFundsCell(int row, int column, BigDecimal more) {
    BigDecimal value = new BigDecimal(funds.get(row).get(column).replace(",", ""));
    funds.get(row).set(column, value.add(more).toPlainString());
    return this;
  }

  BigDecimal funds(int row, int column) {
    return new BigDecimal(funds.get(row).get(column).replace(",", ""));
  }

  /** A wrong rate; the execution score is the exact one, so that it does not rest on the rate that was lost. */
  RandomForm withWrongRate() {
    BigDecimal exact = funds(0, 3).multiply(BigDecimal.TEN).divide(funds(0, 2), 2, RoundingMode.HALF_UP);
    BigDecimal more = exact.subtract(funds(0, 6));
    funds.getFirst().set(5, "55.12%");
    return withFundsCell(0, 6, more).withTotalScore(more);
  }

  RandomForm withCell(int row, int column, String text) {
    rows.get(row).set(column, text);
    return this;
  }

  String cell(int row, int column) {
    return rows.get(row).get(column);
  }

  int rowsCount() {
    return rows.size();
  }

  SelfEvaluationForm form() {
    Map<String, Object> fragment = new LinkedHashMap<>();
    fragment.put("year", "2021");
    fragment.put("unit", "元");
    fragment.put("funds", funds);
    fragment.put("goals", Map.of("expected", "完成年度工作", "actual", "各项任务已经落实到位"));
    fragment.put("indicators", rows);
    fragment.put("total", total);
    return ExampleForm.of(fragment);
  }
}
