package org.hebiao.search.text;

import java.io.Reader;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/**
 * Lucene analysis of a printed text into overlapping runs of characters of one length: pairs for the fields that answer words, single characters for
 * those that answer a word of one character. A text shorter than a run has no token.
 */
public final class Grams extends Analyzer {
  /** Positions between two values of one field, so that no word is found across them. */
  private static final int GAP = 100;

  private final int length;

  private Grams(int length) {
    this.length = length;
  }

  public static Grams pairs() {
    return new Grams(2);
  }

  public static Grams singles() {
    return new Grams(1);
  }

  /** Single characters for the fields {@code singles} names, pairs for all others. */
  public static Analyzer byField(Predicate<String> singles) {
    Analyzer one = singles();
    Analyzer two = pairs();
    return new DelegatingAnalyzerWrapper(PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return singles.test(field) ? one : two;
      }
    };
  }

  @Override
  protected Reader initReader(String field, Reader printed) {
    return new ChineseCharFilter(printed);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer runs = new NGramTokenizer(length, length);
    return new TokenStreamComponents(reader -> runs.setReader(reader instanceof CharFilter ? reader : new ChineseCharFilter(reader)), runs);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
