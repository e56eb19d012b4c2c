package org.hebiao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "指标:满意度 目标>=90% 年度:2019..2022 部门:信访局 得分<10 规则:met-but-zero-score | 指标:\"满意度\" 目标>=90% 年度:2019..2022 部门:\"信访局\" 得分<10 规则:\"met-but-zero-score\"",
        "indicator:满意度 target≥90% year：2019..2022 | 指标:\"满意度\" 目标>=90% 年度:2019..2022",
        "“按时 完成” -群众 或 非 满意 | \"按时 完成\" -\"群众\" 或 -\"满意\"",
        "(甲 或 乙) 丙 | (\"甲\" 或 \"乙\") \"丙\"",
        "产出指标(50分) | \"产出指标(50分)\"",
        "9:30 | \"9:30\"",
        "≥90% | \"≥90%\"",
        "目标:满意 | 目标:\"满意\"",
        "预算>100万 执行率<90% | 全年预算>1000000 执行率<90%",
        "执行率<0.9 | 执行率<90%",
        "总分:..80 | 总分<=80",
        "部门=福田区信访局 二级指标=\"数量 指标\" | 部门=\"福田区信访局\" 二级指标=\"数量 指标\"",
        "实施单位=本级 | 实施单位:\"本级\"",
        "\"他说\"\"好\"\"\" | \"他说\"\"好\"\"\"",
        "-(甲 乙) | -(\"甲\" \"乙\")"
      })
  void aTypedQueryIsReadAsMeant(String typed, String canonical) {
    SearchQuery query = assertInstanceOf(QueryReading.Understood.class, QueryReader.read(typed)).query();
    assertEquals(canonical, QueryText.of(query));
    assertEquals(canonical, QueryText.of(assertInstanceOf(QueryReading.Understood.class, QueryReader.read(canonical)).query()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "满意 \"未完|QUOTE_OPEN|3|6",
        "(甲 乙|BRACKET_OPEN|0|1",
        "甲 )|BRACKET_CLOSED|2|3",
        "甲 或|OPERATOR_ALONE|2|3",
        "或 或 -|OPERATOR_ALONE|0|1",
        "金钱:多|FIELD_UNKNOWN|0|4",
        "甲 指标: 乙|FIELD_WITHOUT_VALUE|2|5",
        "得分<很多|NOT_A_NUMBER|0|5",
        "部门>=3|NOT_COMPARABLE|0|5",
        "年度:2022..2019|RANGE_REVERSED|0|13",
        "得分<10元|UNIT_OUT_OF_PLACE|0|6",
        "\"\"|NOTHING_TO_FIND|0|2"
      })
  void aWrongQueryIsToldWhereAndWhatToDo(String typed, QueryProblem.Code code, int start, int end) {
    QueryProblem problem = assertInstanceOf(QueryReading.NotUnderstood.class, QueryReader.read(typed)).problem();
    assertEquals(code + " " + start + ".." + end, problem.code() + " " + problem.start() + ".." + problem.end());
  }

  @Test
  void everyProblemHasItsTextsWithAllValuesFilled() {
    Pattern placeholder = Pattern.compile("\\{\\w+}");
    for (String typed : new String[] {"x".repeat(12_001), "( ".repeat(31) + "x", "金钱:多", "指标: 乙", "得分<很多", "部门>=3", "年度:2022..2019", "得分<10元", "甲 ".repeat(1_201)}) {
      QueryProblem problem = assertInstanceOf(QueryReading.NotUnderstood.class, QueryReader.read(typed)).problem();
      for (Language language : Language.values()) {
        Object[] pairs = problem.values().entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray();
        assertFalse(placeholder.matcher(Messages.in(language).text(problem.code().key(), pairs)).find(), problem.toString());
      }
    }
    for (QueryProblem.Code code : QueryProblem.Code.values()) {
      assertFalse(Messages.in(Language.ZH).text(code.key()).isBlank());
    }
  }

  /** Whatever is typed is a tree or a problem whose place lies in the text, and a tree survives being written. */
  @Test
  void nothingTypedBreaksTheReader() {
    String given = System.getProperty("hebiao.seed", "");
    long seed = given.isEmpty() ? 20_260_602 : Long.parseLong(given);
    Random random = new Random(seed);
    String[] pieces = {"满意度", " ", "\"", "“", "(", "（", ")", "-", "非", " 或 ", " OR ", "目标", ":", ">=", "<", "..", "90%", "年度", "😀", "\u0000", "\uD83D", "=", "得分", ".*", "'; DROP", "1.2万", "，", "部门：", "\u0301"};
    int trees = 0;
    for (int round = 0; round < 50_000; round++) {
      StringBuilder typed = new StringBuilder();
      random.ints(random.nextInt(12), 0, pieces.length).forEach(i -> typed.append(pieces[i]));
      String text = typed.toString();
      String repeat = "“" + text + "”; repeat with -Dhebiao.seed=" + seed;
      switch (QueryReader.read(text)) {
        case QueryReading.Understood(SearchQuery query) -> {
          String written = QueryText.of(query);
          QueryReading again = QueryReader.read(written);
          assertEquals(written, again instanceof QueryReading.Understood(SearchQuery same) ? QueryText.of(same) : again.toString(), repeat);
          trees++;
        }
        case QueryReading.NotUnderstood(QueryProblem problem) -> assertTrue(problem.end() <= text.length() && problem.start() < problem.end(), repeat);
      }
    }
    assertTrue(trees > 1_000, "only " + trees + " were understood");
  }
}
