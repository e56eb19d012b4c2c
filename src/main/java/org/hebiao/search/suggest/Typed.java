package org.hebiao.search.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be typed for a folded text from any of its characters on: 满意度 answers to manyidu, yidu, du and to myd, yd, d. Characters with several readings
 * give several ways.
 */
record Typed(Set<String> pinyin, Set<String> initials) {
  /** Letters after which nobody types on without looking. */
  static final int LETTERS = 24;

  static final int INITIALS = 10;

  /** Ways to type one text from one character on; further combinations of readings are left out. */
  private static final int WAYS = 12;

  static Typed of(String folded) {
    List<List<String>> readings = folded.codePoints().mapToObj(Readings::of).filter(each -> !each.isEmpty()).toList();
    Set<String> pinyin = new LinkedHashSet<>();
    Set<String> initials = new LinkedHashSet<>();
    for (int start = 0; start < readings.size(); start++) {
      pinyin.addAll(ways(readings, start, LETTERS, false));
      initials.addAll(ways(readings, start, INITIALS, true));
    }
    return new Typed(pinyin, initials);
  }

  private static List<String> ways(List<List<String>> readings, int start, int length, boolean firstLetters) {
    List<String> ways = List.of("");
    for (int i = start; i < readings.size() && ways.getFirst().length() < length; i++) {
      Set<String> longer = new LinkedHashSet<>();
      for (String reading : readings.get(i)) {
        for (String way : ways) {
          String next = way + (firstLetters ? reading.substring(0, Character.charCount(reading.codePointAt(0))) : reading);
          longer.add(next.substring(0, Math.min(next.length(), length)));
        }
      }
      ways = new ArrayList<>(longer).subList(0, Math.min(longer.size(), WAYS));
    }
    return ways;
  }
}
