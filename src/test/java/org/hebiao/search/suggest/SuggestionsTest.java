package org.hebiao.search.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hebiao.search.index.CorpusEntries;
import org.hebiao.search.index.FormIndex;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.query.SearchField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered for an input, over the texts of the public corpus. */
class SuggestionsTest {
  private static final Set<SearchField> ALL = Set.of(SearchField.DEPARTMENT, SearchField.PROJECT, SearchField.INDICATOR);

  private static Optional<Suggestions> made = Optional.empty();
  private static final List<FormIndex.Text> TEXTS = new ArrayList<>();

  @BeforeAll
  static void make() throws Exception {
    try (FormIndex index = new FormIndex(new ByteBuffersDirectory(), 1)) {
      for (SubmissionEntry entry : CorpusEntries.read()) {
        index.put(entry);
      }
      index.refresh();
      index.texts(SearchField.INDICATOR, TEXTS::add);
      made = Optional.of(Suggestions.of(index, new ByteBuffersDirectory()));
    }
  }

  @AfterAll
  static void close() throws Exception {
    made.orElseThrow().close();
  }

  private static List<Suggestion> suggest(String typed, int most) throws Exception {
    return made.orElseThrow().suggest(typed, ALL, most);
  }

  @ParameterizedTest
  @CsvSource({"满意度", "滿意度", "manyidu", "MANYI", "man yi'du", "myd", "yidu", "manyid"})
  void aNameIsFoundHoweverItIsTyped(String typed) throws Exception {
    List<Suggestion> found = suggest(typed, 20);
    assertTrue(found.stream().anyMatch(each -> each.text().contains("满意度")), () -> typed + ": " + found);
  }

  @ParameterizedTest
  @CsvSource({"行政,xingzheng", "银行,yinhang", "重复,chongfu", "重点,zhongdian", "会计,kuaiji", "会议,huiyi", "增长,zengzhang", "长期,changqi", "合格率,hegelv", "合格率,hegelu", "调剂,tiaoji", "调研,diaoyan", "绿化,lvhua", "传染,chuanran", "自传,zizhuan", "差旅,chailv", "参加,canjia", "数据,shuju", "厦门,xiamen", "大厦,dasha"})
  void charactersWithTwoReadingsAnswerToBoth(String text, String typed) {
    assertTrue(Typed.of(text).pinyin().contains(typed), () -> Typed.of(text).toString());
  }

  /** Any part of any name, in characters and in the first reading of each, is offered with enough room. */
  @Test
  void everyNameIsReachedFromEachOfItsCharacters() throws Exception {
    Random random = new Random(3);
    int asked = 0;
    for (FormIndex.Text text : TEXTS) {
      int[] characters = text.folded().codePoints().limit(20).toArray();
      int start = random.nextInt(characters.length);
      String rest = new String(characters, start, characters.length - start);
      assertTrue(suggest(rest, 100).stream().anyMatch(each -> each.text().equals(text.folded())), () -> rest + " does not offer " + text);
      String pinyin = String.join("", rest.codePoints().mapToObj(Readings::of).filter(each -> !each.isEmpty()).map(List::getFirst).toList());
      if (pinyin.length() > 6) {
        assertTrue(suggest(pinyin, 100).stream().anyMatch(each -> each.text().equals(text.folded())), () -> pinyin + " does not offer " + text);
        asked++;
      }
    }
    assertTrue(asked > 50, "only " + asked + " asked in pinyin");
  }

  @Test
  void onlyTheFieldsAskedForAndTheFrequentFirst() throws Exception {
    List<Suggestion> departments = made.orElseThrow().suggest("j", Set.of(SearchField.DEPARTMENT), 50);
    assertFalse(departments.isEmpty());
    assertTrue(departments.stream().allMatch(each -> each.field() == SearchField.DEPARTMENT));
    List<Integer> counts = made.orElseThrow().suggest("率", Set.of(SearchField.INDICATOR), 50).stream().map(Suggestion::occurrences).toList();
    assertEquals(counts.stream().sorted(java.util.Comparator.reverseOrder()).toList(), counts);
  }

  @Test
  void strangeInputsAreAnswered() throws Exception {
    for (String typed : List.of("", " ", "😀", "'", "\u0000", "*", "a".repeat(5_000), "满".repeat(5_000), "zzzzzz")) {
      suggest(typed, 10);
    }
    assertEquals(List.of(), suggest("", 10));
  }
}
