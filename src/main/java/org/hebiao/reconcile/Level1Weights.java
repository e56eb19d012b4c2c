package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points of the level-1 groups (一级指标) as a form prints and uses them. */
public final class Level1Weights {
  private static final Pattern POINTS = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:分|[)）]|分[)）])$");
  private static final Pattern TAIL = Pattern.compile("(指标)?[(（]?\\d*(?:\\.\\d+)?\\s*分?[)）]?$");

  private Level1Weights() {}

  /**
   * Level-1 heading of a row without points and without 指标: 产出指标(50分) is 产出. A form without the column goes by the kind of the
   * row.
   */
  public static String heading(IndicatorRow row) {
    String printed = row.indicator().level1().raw().replaceAll("\\s", "");
    String bare = TAIL.matcher(printed).replaceAll("").replaceAll("^指标$", "");
    return bare.isEmpty() ? byKind(row) : bare.replaceAll("指标$", "");
  }

  private static String byKind(IndicatorRow row) {
    return switch (row.category().group()) {
      case OUTPUT, COST -> "产出";
      case BENEFIT -> "效益";
      case SATISFACTION -> "满意度";
      case EXECUTION -> "执行";
      case PROCESS -> "过程";
      case UNKNOWN -> "";
    };
  }

  /** Sum of the printed weights under each heading, in printed order. */
  public static Map<String, BigDecimal> used(FormCase form) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (IndicatorRow row : form.rows()) {
      row.weight().ifPresent(weight -> sums.merge(heading(row), weight.value(), BigDecimal::add));
    }
    return sums;
  }

  /** Points printed in the level-1 cell: 产出指标(50分). */
  public static Optional<BigDecimal> printed(IndicatorRow row) {
    Matcher found = POINTS.matcher(row.indicator().level1().raw().replaceAll("\\s", ""));
    return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
  }

  /** Rows under one heading. */
  public static List<IndicatorRow> under(FormCase form, String heading) {
    List<IndicatorRow> rows = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (heading(row).equals(heading)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
