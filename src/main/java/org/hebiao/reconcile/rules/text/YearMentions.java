package org.hebiao.reconcile.rules.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years inside a text that stand for the year of the form and are not it. */
final class YearMentions {
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年");

  /** The year is named for comparison, as a beginning or end, or as part of a title. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:参照|参考|比照|对照|较|比|与|同|跟|和|自|从|以|上年|延续|截至|截止|根据|按照|依据|至|到|于|原|除|包括|含|支付|巩固|总结|承接|续|针对|依托|沿用|结合|清偿|偿还|消化|—|–|-|―|~|～"
              + "|〔|《|\\[|\\(|（|、)[^，,。；;]{0,2}$");

  /** What follows makes it history: 结转, 基础上, 以来, 同期. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:度|底|末|初)?[^，,。；;]{0,4}?(?:结转|结余|尾款|欠|遗留|以来|起|至|到|—|–|-|―|~|～|基础|相比|比较|同期|水平|持平"
              + "|决算|立项|批复|印发|下达|成立|建成|启动|签订|开始|竣工|投入使用|购置的|基数|考核结果|评估结果"
              + "|采购项目|工作基础|创建成果|成果|经验|存量|续建|跨年|合同|应付|质保金|未支付|未完)");

  /** The year as frame of the form's own work. */
  private static final Pattern FRAME =
      Pattern.compile("^(?:度)?(?:(?:主要|重点)?(?:工作|年度|绩效)?(?:目标|任务|计划|安排)|[，,：:]|\\d{1,2}月|年?底前|全年)");

  private YearMentions() {}

  /** First wrong year of a text, as printed (2020年). */
  static Optional<String> wrong(String text, int formYear) {
    String plain = BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    boolean ownYearToo = plain.contains(formYear + "年");
    Matcher found = YEAR.matcher(plain);
    while (found.find()) {
      int year = Integer.parseInt(found.group(1));
      String before = plain.substring(Math.max(0, found.start() - 8), found.start());
      String behind = plain.substring(found.end(), Math.min(plain.length(), found.end() + 14));
      if (isWrong(year, formYear, ownYearToo, before, behind)) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }

  private static boolean isWrong(int year, int formYear, boolean ownYearToo, String before, String behind) {
    if (year == formYear || BEFORE.matcher(before).find() || BEHIND.matcher(behind).find()) {
      return false;
    }
    boolean frame = FRAME.matcher(behind).find();
    if (year > formYear) {
      return year == formYear + 1 && before.isEmpty() && behind.matches("^(?:度)?(?:主要|重点)?(?:工作|年度|绩效)?(?:目标|任务).*");
    }
    return year == formYear - 1 ? frame || !ownYearToo : frame && !ownYearToo;
  }
}
