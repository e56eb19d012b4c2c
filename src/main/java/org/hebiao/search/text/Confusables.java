package org.hebiao.search.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Characters that recognition of scans may take for one another (己 已 巳, 0 O, ≥ 2). A text and a word are each written with the first of every family;
 * then a misread text is found by what was printed.
 */
public final class Confusables {
  /** Families of look-alikes by shape, not counted on recognised annexes; the first character stands for all. */
  private static final String[] FAMILIES = {
    "己已巳", "0oOοОQ〇", "1lI丨|i!", "2≥≧z", "5s$", "6bб", "8B", "9gq", "日曰", "未末", "土士", "千干于", "人入八", "大太犬", "天夫无元", "目且", "田由甲申", "力刀", "名各", "贝见", "侍待", "拔拨", "曲典", "治冶", "候侯", "晴睛", "徽微", "戊戌戍",
    "率卒", "办为", "口囗", "工エ", "一-—", "三≡", "厂广", "十+", "析折", "洲州", "旬句", "乌鸟", "竟竞", "师帅", "予子", "全金"
  };

  private static final Map<Integer, Integer> FIRST =
      Arrays.stream(FAMILIES)
          .flatMap(family -> family.codePoints().boxed().map(each -> Map.entry(each, family.codePointAt(0))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

  private Confusables() {}

  /** {@code printed} folded, every character replaced by the first of its family; ">=" counts as the one sign it often is. */
  public static String fold(String printed) {
    String signs = printed.replace(">=", "≥").replace("＞＝", "≥");
    StringBuilder firsts = new StringBuilder(signs.length());
    signs.codePoints().map(each -> FIRST.getOrDefault(each, each)).forEach(firsts::appendCodePoint);
    StringBuilder folded = new StringBuilder(signs.length());
    IntStream again = ChineseText.fold(firsts).codePoints().map(each -> FIRST.getOrDefault(each, each));
    again.forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
