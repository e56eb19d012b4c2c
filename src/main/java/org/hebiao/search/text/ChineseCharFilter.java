package org.hebiao.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/** Gives Lucene the folded text of {@link ChineseText}, with offsets that lead back to the printed one. Holds the whole text of a cell. */
final class ChineseCharFilter extends BaseCharFilter {
  private final Reader folded;

  ChineseCharFilter(Reader printed) {
    super(printed);
    ChineseText text = ChineseText.of(all(printed));
    folded = new StringReader(text.folded());
    int shift = 0;
    for (int i = 0; i < text.from().length; i++) {
      int here = text.from()[i] - i;
      if (here != shift) {
        addOffCorrectMap(i, here);
        shift = here;
      }
    }
  }

  private static String all(Reader reader) {
    try {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1024];
      int count;
      while ((count = reader.read(buffer)) >= 0) {
        text.append(buffer, 0, count);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    return folded.read(buffer, offset, length);
  }
}
