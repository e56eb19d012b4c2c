package org.hebiao.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTextTest {
  /** Two of each kind of character that folding treats in its own way. */
  private static final String ALPHABET = "完成满意度會計調劑⼾⻣㎡①Ａｂ９％≥>=— \u3000\u200B\n“（(ée\u0301が😀𠀋1234.·ﬁ\uD83D㈱豈";

  @ParameterizedTest
  @CsvSource({
    "会 计,会计", "會計調劑,会计调剂", "⼾口⻣干,户口骨干", "Ｇａ％９８,ga%98", "≥90%,>=90%", "≧90％,>=90%", "㎡,m2", "17 205,17 205", "17   205 册,17 205册", "café,cafe", "①,1"
  })
  void charactersThatLookAlikeAreOne(String printed, String folded) {
    assertEquals(folded, ChineseText.fold(printed));
  }

  @Test
  void blanksAroundATextAreNotPartOfIt() {
    assertEquals("年度 2021".replace(" ", ""), ChineseText.fold("\u3000 年度 2021 \n"));
    assertEquals("a b", ChineseText.fold(" a \n b "));
  }

  /** The base of "any part of a text finds it": folding a part gives a part of the folding. */
  @Test
  void theFoldingOfAPartIsAPartOfTheFolding() {
    long seed = seed();
    Random random = new Random(seed);
    int[] alphabet = ALPHABET.codePoints().toArray();
    for (int round = 0; round < 20_000; round++) {
      int[] text = random.ints(1 + random.nextInt(24), 0, alphabet.length).map(i -> alphabet[i]).toArray();
      int start = random.nextInt(text.length);
      int count = 1 + random.nextInt(text.length - start);
      String whole = new String(text, 0, text.length);
      String part = new String(text, start, count);
      assertTrue(ChineseText.fold(whole).contains(ChineseText.fold(part)), () -> "“" + part + "” of “" + whole + "”; repeat with -Dhebiao.seed=" + seed);
    }
  }

  @Test
  void foundPlacesLeadBackToThePrintedCharacters() {
    String printed = "群众 满 意 度≥９０％";
    ChineseText text = ChineseText.of(printed);
    List<String> found = new ArrayList<>();
    for (String word : List.of("满意度", ">=90", "%", "意度>")) {
      text.find(ChineseText.fold(word)).forEach(span -> found.add(printed.substring(span.start(), span.end())));
    }
    assertEquals(List.of("满 意 度", "≥９０", "％", "意 度≥"), found);
  }

  @Test
  void tokensArePairsWithTheirPrintedOffsets() throws Exception {
    String printed = "满 意㎡ 9";
    List<String> tokens = new ArrayList<>();
    try (Grams pairs = Grams.pairs();
        TokenStream stream = pairs.tokenStream("any", new StringReader(printed))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term + "=" + printed.substring(offsets.startOffset(), offsets.endOffset()));
      }
      stream.end();
    }
    assertEquals("满意=满 意", tokens.getFirst());
    assertEquals(List.of("满意", "意m", "m2", "2 ", " 9"), tokens.stream().map(token -> token.substring(0, token.indexOf('='))).toList());
  }

  @Test
  void misreadCharactersMeetTheirFamily() {
    assertEquals(Confusables.fold("已完成"), Confusables.fold("巳完成"));
    assertEquals(Confusables.fold("≥90%"), Confusables.fold("29O%"));
    assertEquals(Confusables.fold(">=90%"), Confusables.fold("290%"));
  }

  private static long seed() {
    String given = System.getProperty("hebiao.seed", "");
    return given.isEmpty() ? 20_260_601 : Long.parseLong(given);
  }
}
