package org.hebiao.target;

import java.util.List;
import java.util.Optional;

/**
 * Printed comparators: signs and words before a number (不低于90%), words behind it (90%以上). Longer ones come first: 不低于 holds
 * 低于.
 */
final class Comparators {
  private record Word(String text, Relation relation) {}

  private static final List<Word> BEFORE =
      List.of(
          new Word("大于或等于", Relation.AT_LEAST),
          new Word("小于或等于", Relation.AT_MOST),
          new Word("大于等于", Relation.AT_LEAST),
          new Word("小于等于", Relation.AT_MOST),
          new Word("不得低于", Relation.AT_LEAST),
          new Word("不得少于", Relation.AT_LEAST),
          new Word("不得超过", Relation.AT_MOST),
          new Word("不得高于", Relation.AT_MOST),
          new Word("不低于", Relation.AT_LEAST),
          new Word("不少于", Relation.AT_LEAST),
          new Word("不小于", Relation.AT_LEAST),
          new Word("不超过", Relation.AT_MOST),
          new Word("不高于", Relation.AT_MOST),
          new Word("不大于", Relation.AT_MOST),
          new Word("不多于", Relation.AT_MOST),
          new Word("未超过", Relation.AT_MOST),
          new Word("未低于", Relation.AT_LEAST),
          new Word("控制在", Relation.AT_MOST),
          new Word("达到", Relation.AT_LEAST),
          new Word("至少", Relation.AT_LEAST),
          new Word("最少", Relation.AT_LEAST),
          new Word("至多", Relation.AT_MOST),
          new Word("最多", Relation.AT_MOST),
          new Word("最高", Relation.AT_MOST),
          new Word("高于", Relation.MORE_THAN),
          new Word("大于", Relation.MORE_THAN),
          new Word("多于", Relation.MORE_THAN),
          new Word("超过", Relation.MORE_THAN),
          new Word("低于", Relation.LESS_THAN),
          new Word("小于", Relation.LESS_THAN),
          new Word("少于", Relation.LESS_THAN),
          new Word("等于", Relation.EXACTLY),
          new Word(">=", Relation.AT_LEAST),
          new Word("=>", Relation.AT_LEAST),
          new Word("<=", Relation.AT_MOST),
          new Word("=<", Relation.AT_MOST),
          new Word("≥", Relation.AT_LEAST),
          new Word("≧", Relation.AT_LEAST),
          new Word("⩾", Relation.AT_LEAST),
          new Word("±", Relation.AT_MOST),
          new Word("≤", Relation.AT_MOST),
          new Word("≦", Relation.AT_MOST),
          new Word("⩽", Relation.AT_MOST),
          new Word("》", Relation.AT_LEAST),
          new Word("《", Relation.AT_MOST),
          new Word(">", Relation.MORE_THAN),
          new Word("<", Relation.LESS_THAN),
          new Word("=", Relation.EXACTLY),
          new Word("═", Relation.EXACTLY));

  private static final List<Word> BEHIND =
      List.of(
          new Word("及以上", Relation.AT_LEAST),
          new Word("及以下", Relation.AT_MOST),
          new Word("(含)以上", Relation.AT_LEAST),
          new Word("(含)以下", Relation.AT_MOST),
          new Word("以上", Relation.AT_LEAST),
          new Word("以下", Relation.AT_MOST),
          new Word("以内", Relation.AT_MOST),
          new Word("之内", Relation.AT_MOST),
          new Word("左右", Relation.UNSTATED),
          new Word("内", Relation.AT_MOST));

  private Comparators() {}

  /** Comparator at the end of {@code text}, the words before a number; 有 and 约 may stand between. */
  static Optional<Relation> endingIn(String text) {
    String words = text.endsWith("有") || text.endsWith("约") ? text.substring(0, text.length() - 1) : text;
    return BEFORE.stream().filter(word -> words.endsWith(word.text())).map(Word::relation).findFirst();
  }

  /** Comparator that {@code text} is, as in a column 指标性质. */
  static Optional<Relation> named(String text) {
    return BEFORE.stream().filter(word -> text.equals(word.text())).map(Word::relation).findFirst();
  }

  /** Comparator at the start or the end of {@code text}, the words behind a number. */
  static Optional<Behind> behind(String text) {
    for (Word word : BEHIND) {
      int at = text.indexOf(word.text());
      boolean inUnit = word.text().equals("内") && at >= 0 && at + 1 != text.length();
      if (at >= 0 && !inUnit) {
        return Optional.of(new Behind(text.substring(0, at), word.relation()));
      }
    }
    return Optional.empty();
  }

  /** What stands between a number and the comparator behind it. */
  record Behind(String unit, Relation relation) {}
}
