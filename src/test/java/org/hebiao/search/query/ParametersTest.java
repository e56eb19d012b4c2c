package org.hebiao.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.search.query.Parameters.Asked;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static String read(String typed, Object... fieldsAndValues) {
    return QueryText.of(assertInstanceOf(Asked.Good.class, Parameters.read(typed, fields(fieldsAndValues))).query());
  }

  private static Map<SearchField, List<String>> fields(Object... fieldsAndValues) {
    Map<SearchField, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      fields.put((SearchField) fieldsAndValues[i], List.of(((String) fieldsAndValues[i + 1]).split(";")));
    }
    return fields;
  }

  @Test
  void parametersSayWhatCouldBeTyped() {
    assertEquals("\"培训\" 年度:2019..2022 部门:\"信访局\" 得分<10", read("培训", SearchField.YEAR, "2019..2022", SearchField.DEPARTMENT, "信访局", SearchField.SCORE, "<10"));
    assertEquals("部门=\"福田区信访局\"", read("", SearchField.DEPARTMENT, "=福田区信访局"));
    assertEquals("目标>=90%", read("", SearchField.TARGET, "≥90%"));
    assertEquals("", read(""));
  }

  @Test
  void severalValuesOfAFieldAreAlternatives() {
    assertEquals("(年度=2019 或 年度=2021) 规则:\"a\"", read("", SearchField.YEAR, "2019;2021", SearchField.RULE, "a"));
  }

  @Test
  void textOfAParameterIsNeverReadAsOperators() {
    assertEquals("部门:\"甲 或 \"\"乙\"\" -丙)\"", read("", SearchField.DEPARTMENT, "甲 或 \"乙\" -丙)"));
  }

  @Test
  void aWrongParameterIsNamed() {
    Asked.Bad bad = assertInstanceOf(Asked.Bad.class, Parameters.read("", fields(SearchField.SCORE, "<many")));
    assertEquals(Optional.of("score"), bad.parameter());
    assertEquals(QueryProblem.Code.NOT_A_NUMBER, bad.problem().code());
    assertEquals(Optional.empty(), assertInstanceOf(Asked.Bad.class, Parameters.read("(", Map.of())).parameter());
  }
}
