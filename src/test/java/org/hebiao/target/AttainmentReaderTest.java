package org.hebiao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentReaderTest {
  @ParameterizedTest
  @CsvSource({
    "9台,9台,UP_IS_GOOD,MET",
    "高于95%,98%,UP_IS_GOOD,MET",
    "高于95%,95%,UP_IS_GOOD,NOT_MET",
    "≥98%,97.71%,UP_IS_GOOD,NOT_MET",
    "≥98%,87%,UP_IS_GOOD,NOT_MET",
    "112万,109.44万,DOWN_IS_GOOD,MET",
    "≤121万元,116.25万元,DOWN_IS_GOOD,MET",
    "≤5300,5830,DOWN_IS_GOOD,NOT_MET",
    "≤1800元/人·月,2049元/人·月,DOWN_IS_GOOD,NOT_MET",
    "80%,85%,UP_IS_GOOD,MET",
    "人员离职率低于30%,19.05%,UNKNOWN,MET",
    "≥11800人次,1.2万人次,UP_IS_GOOD,MET",
    "≥12400人次,1.2万人次,UP_IS_GOOD,UNDECIDED",
    "≥12600人次,1.2万人次,UP_IS_GOOD,NOT_MET",
    "≥98%,87分,UP_IS_GOOD,UNDECIDED",
    "≥98%,97,UP_IS_GOOD,NOT_MET",
    "高于90,95,UP_IS_GOOD,MET",
    "90分,95,UP_IS_GOOD,MET",
    "0起,0起,DOWN_IS_GOOD,MET",
    "=0起,1起,UNKNOWN,NOT_MET",
    "=100%,96%,UP_IS_GOOD,NOT_MET",
    "=100%,100.00%,UP_IS_GOOD,MET",
    "满意,满意,UP_IS_GOOD,MET",
    "有效提升,有所提升,UP_IS_GOOD,UNDECIDED",
    "及时,未完成,UP_IS_GOOD,NOT_MET",
    "100%,对象未达标,UP_IS_GOOD,NOT_MET",
    "≥1元,完成,UP_IS_GOOD,UNDECIDED",
    "12月31日前,2021年10月完成,UP_IS_GOOD,MET",
    "12月31日前,2022年3月16日完成,UP_IS_GOOD,NOT_MET",
    "9月前,7月,UP_IS_GOOD,MET",
    "2021年11月底前,8月8日完成,UP_IS_GOOD,MET",
    "2020年9月30日前,2021年7月完成,UP_IS_GOOD,UNDECIDED",
    "10月15日前,10月,UP_IS_GOOD,UNDECIDED",
    "每月15日前,每月15日前发放,UP_IS_GOOD,UNDECIDED",
    "不适用,0,UP_IS_GOOD,UNDECIDED",
    "3-5%,4%,UNKNOWN,MET",
    "90%-95%,80%,UP_IS_GOOD,NOT_MET",
    "全年适用,全年,UP_IS_GOOD,UNDECIDED",
    "至少6个,6个,UP_IS_GOOD,MET",
    "22人,21人,UP_IS_GOOD,NOT_MET",
    "12次,1次/月,UP_IS_GOOD,UNDECIDED",
    "增长1%,下降3%,UP_IS_GOOD,UNDECIDED",
    "下降5%,下降6%,UP_IS_GOOD,MET",
    "偏差率±5%,3%,UP_IS_GOOD,MET",
    "≥90%,未达到90%,UP_IS_GOOD,UNDECIDED",
    "2小时,90分钟,DOWN_IS_GOOD,UNDECIDED",
    "11月底前,11月底完成100%,UP_IS_GOOD,UNDECIDED"
  })
  void theTwoCellsDecide(String target, String actual, Direction direction, Attainment.State state) {
    assertEquals(
        state,
        AttainmentReader.decide(
                TargetReader.read(target), target, TargetReader.read(actual), actual, direction, OptionalInt.of(2021))
            .state());
  }
}
