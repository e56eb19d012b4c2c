package org.hebiao.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebiao.search.text.ChineseText;

/** What a query can ask about, by its Chinese and English names. {@code key} is the name in the index and in the API. */
public enum SearchField {
  INDICATOR("indicator", Level.ROW, Kind.TEXT, "指标", "三级指标", "指标名称", "name"),
  LEVEL1("level1", Level.ROW, Kind.TEXT, "一级指标", "一级"),
  LEVEL2("level2", Level.ROW, Kind.TEXT, "二级指标", "二级"),
  TARGET("target", Level.ROW, Kind.MEASURE, "目标", "年度指标值", "指标值"),
  ACTUAL("actual", Level.ROW, Kind.MEASURE, "实际", "实际完成值", "完成值"),
  WEIGHT("weight", Level.ROW, Kind.NUMBER, "分值", "权重"),
  SCORE("score", Level.ROW, Kind.NUMBER, "得分"),
  DEVIATION("deviation", Level.ROW, Kind.TEXT, "偏差", "原因", "偏差原因", "reason"),
  COMPARATOR("comparator", Level.ROW, Kind.TAG, "比较符"),
  MEASURE_UNIT("unit", Level.ROW, Kind.TAG, "计量单位"),
  CATEGORY("category", Level.ROW, Kind.TAG, "指标类别", "类别"),
  RULE("rule", Level.BOTH, Kind.TAG, "规则"),
  SEVERITY("severity", Level.BOTH, Kind.TAG, "级别"),
  PROJECT("project", Level.FORM, Kind.TEXT, "项目", "项目名称"),
  DEPARTMENT("department", Level.FORM, Kind.TEXT, "部门", "主管部门"),
  IMPLEMENTING_UNIT("implementing-unit", Level.FORM, Kind.TEXT, "实施单位", "单位"),
  GOAL("goal", Level.FORM, Kind.TEXT, "总体目标", "绩效目标"),
  NOTE("note", Level.FORM, Kind.TEXT, "备注", "说明"),
  YEAR("year", Level.FORM, Kind.NUMBER, "年度", "年份", "年"),
  BUDGET("budget", Level.FORM, Kind.AMOUNT, "全年预算", "预算", "全年预算数"),
  INITIAL_BUDGET("initial-budget", Level.FORM, Kind.AMOUNT, "年初预算", "年初预算数"),
  EXECUTED("executed", Level.FORM, Kind.AMOUNT, "执行数", "全年执行数"),
  RATE("rate", Level.FORM, Kind.RATE, "执行率"),
  TOTAL("total", Level.FORM, Kind.NUMBER, "总分"),
  GRADE("grade", Level.FORM, Kind.TAG, "等级"),
  FORM_KIND("kind", Level.FORM, Kind.TAG, "表类"),
  LAYOUT("layout", Level.FORM, Kind.TAG, "版式"),
  FILE("file", Level.FORM, Kind.TEXT, "文件", "文件名");

  /** Where a field is printed: on each indicator row, once a form, or a remark on either. */
  public enum Level {
    ROW,
    FORM,
    BOTH
  }

  /** What values of a field are: words, a number, an amount of money, a rate, words or a number with a unit, a value of a closed list. */
  public enum Kind {
    TEXT,
    NUMBER,
    AMOUNT,
    RATE,
    MEASURE,
    TAG;

    public boolean hasNumbers() {
      return this != TEXT && this != TAG;
    }

    public boolean hasWords() {
      return this == TEXT || this == MEASURE;
    }
  }

  private static final Map<String, SearchField> BY_NAME =
      Arrays.stream(values())
          .flatMap(field -> field.names().stream().map(name -> Map.entry(ChineseText.fold(name), field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, SearchField> BY_KEY = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(SearchField::key, Function.identity()));

  private final String key;
  private final Level level;
  private final Kind kind;
  private final List<String> others;

  SearchField(String key, Level level, Kind kind, String... others) {
    this.key = key;
    this.level = level;
    this.kind = kind;
    this.others = List.of(others);
  }

  public String key() {
    return key;
  }

  public Level level() {
    return level;
  }

  public Kind kind() {
    return kind;
  }

  /** Whether its text is also kept as a whole, to be counted and asked for exactly. */
  public boolean hasWhole() {
    return this == INDICATOR || this == LEVEL1 || this == LEVEL2 || this == PROJECT || this == DEPARTMENT;
  }

  /** The name a Chinese reader knows it by. */
  public String chinese() {
    return others.getFirst();
  }

  /** Every name it answers to, the English key last. */
  public List<String> names() {
    return Stream.concat(others.stream(), Stream.of(key)).toList();
  }

  /** The field of a name in either language, as typed. */
  public static Optional<SearchField> named(String typed) {
    return Optional.ofNullable(BY_NAME.get(ChineseText.fold(typed)));
  }

  public static Optional<SearchField> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key.toLowerCase(Locale.ROOT)));
  }
}
