package org.hebiao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {
  @ParameterizedTest
  @CsvSource({
    "≥9台,AT_LEAST,9,台",
    "高于95%,MORE_THAN,0.95,%",
    "100%验收合格,UNSTATED,1.00,%",
    "提高80%,UNSTATED,0.80,%",
    "112万,UNSTATED,1.12E+6,元",
    "109.44万,UNSTATED,1094400,元",
    "人员离职率低于30%,LESS_THAN,0.30,%",
    "促进社会的和谐稳定90%以上,AT_LEAST,0.90,%",
    "5900元/台以内,AT_MOST,5900,元/台",
    "控制在6%以内,AT_MOST,0.06,%",
    "不超过1400.22万元,AT_MOST,14002200,元",
    "1.2万人次,UNSTATED,12000,人次",
    "≥160万页,AT_LEAST,1600000,页",
    "4个项目,UNSTATED,4,个项目",
    "=0起,EXACTLY,0,起",
    "》50个,AT_LEAST,50,个",
    "≤7个工作日,AT_MOST,7,个工作日",
    "达到85%,AT_LEAST,0.85,%",
    "已验收100%,UNSTATED,1.00,%",
    "12个月,UNSTATED,12,个月",
    "2小时内,AT_MOST,2,小时",
    "≥35728册,AT_LEAST,35728,册",
    "≤450元/人·天,AT_MOST,450,元/人·天"
  })
  void aTextWithOneNumberIsABound(String text, Relation relation, BigDecimal number, String unit) {
    Target.Bound bound = assertInstanceOf(Target.Bound.class, TargetReader.read(text));
    assertEquals(relation, bound.relation());
    assertEquals(0, number.compareTo(bound.measure().number().value()));
    assertEquals(unit, bound.measure().unit());
  }

  @Test
  void aMultiplierKeepsThePrintedPrecision() {
    Target.Bound bound = assertInstanceOf(Target.Bound.class, TargetReader.read("1.2万人次"));
    assertEquals(0, new BigDecimal("1000").compareTo(bound.measure().number().ulp()));
  }

  @ParameterizedTest
  @CsvSource({
    "2021年12月31日前,2021,12,31",
    "10月31日前,,10,31",
    "9月前,,9,",
    "2021年12月底前完成,2021,12,",
    "已于2022年8月完成,2022,8,",
    "2021年2月24日完成,2021,2,24",
    "2022年底前,2022,12,31",
    "2021-09-30,2021,9,30"
  })
  void aDateStandsAlone(String text, Integer year, int month, Integer day) {
    PrintedDate date = assertInstanceOf(Target.Deadline.class, TargetReader.read(text)).by();
    assertEquals(year == null ? -1 : year, date.year().orElse(-1));
    assertEquals(month, date.month());
    assertEquals(day == null ? -1 : day, date.day().orElse(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"满意", "有效提升", "全年适用", "及时", "2021年全年", "春节前"})
  void wordsStayWords(String text) {
    assertInstanceOf(Target.Quality.class, TargetReader.read(text));
  }

  @Test
  void severalNumbersAreACompositeAndARangeIsARange() {
    assertInstanceOf(Target.Composite.class, TargetReader.read("小折页5万，海报1万，宣传栏制作4万"));
    Target.Between range = assertInstanceOf(Target.Between.class, TargetReader.read("3-5%"));
    assertEquals(0, new BigDecimal("0.03").compareTo(range.low().number().value()));
    assertInstanceOf(Target.NotApplicable.class, TargetReader.read("不适用"));
    assertInstanceOf(Target.NotApplicable.class, TargetReader.read("无"));
  }

  @ParameterizedTest
  @CsvSource({
    "≥,98,%,AT_LEAST,0.98",
    "＝,0,起,EXACTLY,0",
    "≤,74.61,万元,AT_MOST,746100",
    "'',99.34,%,UNSTATED,0.9934",
    "≦,5,天,AT_MOST,5"
  })
  void natureAndUnitColumnsAreWorkedIn(String nature, String value, String unit, Relation relation, BigDecimal number) {
    Target.Bound bound = assertInstanceOf(Target.Bound.class, TargetReader.read(nature, value, unit));
    assertEquals(relation, bound.relation());
    assertEquals(0, number.compareTo(bound.measure().number().value()));
  }

  @Test
  void aQualityWithNatureColumnStaysWords() {
    assertInstanceOf(Target.Quality.class, TargetReader.read("定性", "持续增强", ""));
    assertInstanceOf(Target.Deadline.class, TargetReader.read("定性", "2023年11月底前", ""));
  }
}
