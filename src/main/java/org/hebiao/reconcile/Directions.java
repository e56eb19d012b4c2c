package org.hebiao.reconcile;

import java.util.regex.Pattern;
import org.hebiao.form.Indicator;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.target.Direction;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** Which way an indicator is better, from its heading and the words of its name. */
public final class Directions {
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile(
          "投诉|事故|差错|出错|错误率|故障率|故障次数|违规|违纪|违法|延误|离职|流失|泄密|泄露|死亡|伤亡|群体性事件|漏报|误差|偏差|差异率|变动率|超时|超支|返工|缺陷|损失率|破损"
              + "|响应时间|出动时间|等候时间|等待时间|处理时间|时限|时长|用时|能耗|排放|发案|民转刑|纠纷案件|争议案件|上访|突发环境事件|安全事件|报废率|缺勤|失信"
              + "|结余率|结转率|空置率|发病率|感染率|复发率|辍学率|失业率|返贫|逾期|不良率|漏损|损耗|超标率|负面舆情|隐患数|差评");

  /** Words that turn the sense of the ones above: 事故下降率, 投诉办结率, 隐患整改率, 故障修复及时率. */
  private static final Pattern MORE_IS_BETTER =
      Pattern.compile("下降|降低|减少|整改|修复|处置|化解|办结|结案|处理率|受理|答复|调解|及时率|合格率|完成率|覆盖率|达标率|满意|节约|节省|压减|挽回|查处|打击|防范|演练");

  /** 控制率 100% may be a ceiling or an aim. */
  private static final Pattern UNCLEAR = Pattern.compile("控制");

  private static final Pattern LASTS = Pattern.compile("时间|时限|时长|周期|工期|速度");
  private static final Pattern TIME_UNIT = Pattern.compile("天|日|小时|分钟|秒|个?工作日|个月|周|年");

  private Directions() {}

  /** Direction of an indicator. */
  public static Direction of(Indicator indicator) {
    String name = indicator.name().raw() + indicator.target().raw();
    if (MORE_IS_BETTER.matcher(name).find()) {
      return indicator.category() == IndicatorCategory.COST ? Direction.UNKNOWN : Direction.UP_IS_GOOD;
    }
    if (LESS_IS_BETTER.matcher(name).find()) {
      return Direction.DOWN_IS_GOOD;
    }
    if (UNCLEAR.matcher(name).find()) {
      return Direction.UNKNOWN;
    }
    if (indicator.target().read().filter(Directions::isSpanOfTime).isPresent()
        && indicator.category() == IndicatorCategory.TIMELINESS) {
      return LASTS.matcher(name).find() ? Direction.DOWN_IS_GOOD : Direction.UNKNOWN;
    }
    return switch (indicator.category()) {
      case COST -> Direction.DOWN_IS_GOOD;
      case QUANTITY,
          QUALITY,
          TIMELINESS,
          OUTPUT,
          ECONOMIC,
          SOCIAL,
          ECOLOGICAL,
          SUSTAINABILITY,
          BENEFIT,
          SATISFACTION,
          EXECUTION ->
          Direction.UP_IS_GOOD;
      case PROCESS, UNKNOWN -> Direction.UNKNOWN;
    };
  }

  private static boolean isSpanOfTime(Target target) {
    return target instanceof Target.Bound(Relation relation, Measure measure) && TIME_UNIT.matcher(measure.unit()).matches();
  }
}
