package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText;
import org.hebiao.search.text.Confusables;

/**
 * Finds a text of any length inside the texts of a field, by its pairs of characters standing one behind the other. A text of which some pair is
 * nowhere in the field is known not to be found without looking at any document.
 */
final class Phrases {
  /** Characters; a longer text is found by its beginning, its middle and its end together, which no two texts share by chance. */
  private static final int LONGEST = 240;

  private static final int WINDOW = 80;

  private final IndexReader reader;
  private final Map<Term, Boolean> known = new HashMap<>();

  Phrases(IndexReader reader) {
    this.reader = reader;
  }

  /** Documents whose {@code field} holds {@code typed}; empty when there are none. */
  Optional<Query> in(SearchField field, String typed) throws IOException {
    return folded(field.key(), Names.singles(field), ChineseText.fold(typed));
  }

  /** Documents whose doubtful {@code field} may have been printed as {@code typed}. */
  Optional<Query> misread(SearchField field, String typed) throws IOException {
    String folded = Confusables.fold(typed);
    return ChineseText.length(folded) < 2 ? Optional.empty() : folded(Names.confusable(field), Names.confusable(field), folded);
  }

  private Optional<Query> folded(String pairs, String singles, String folded) throws IOException {
    int[] characters = folded.codePoints().toArray();
    if (characters.length == 0) {
      return Optional.empty();
    }
    if (characters.length == 1) {
      Term term = new Term(singles, folded);
      return exists(term) ? Optional.of(new TermQuery(term)) : Optional.empty();
    }
    if (characters.length <= LONGEST) {
      return phrase(pairs, characters, 0, characters.length);
    }
    BooleanQuery.Builder windows = new BooleanQuery.Builder();
    for (int from : new int[] {0, (characters.length - WINDOW) / 2, characters.length - WINDOW}) {
      Optional<Query> window = phrase(pairs, characters, from, from + WINDOW);
      if (window.isEmpty()) {
        return Optional.empty();
      }
      windows.add(window.get(), BooleanClause.Occur.MUST);
    }
    return Optional.of(windows.build());
  }

  /** Every second pair is enough to fix all characters; the last pair closes an odd text. */
  private Optional<Query> phrase(String field, int[] characters, int from, int to) throws IOException {
    List<Integer> starts = new ArrayList<>();
    for (int i = from; i < to - 1; i += 2) {
      starts.add(i);
    }
    if ((to - from) % 2 == 1) {
      starts.add(to - 2);
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int start : starts) {
      Term term = new Term(field, new String(characters, start, 2));
      if (!exists(term)) {
        return Optional.empty();
      }
      phrase.add(term, start - from);
    }
    return Optional.of(starts.size() == 1 ? new TermQuery(new Term(field, new String(characters, from, 2))) : phrase.build());
  }

  private boolean exists(Term term) throws IOException {
    Boolean found = known.get(term);
    if (found == null) {
      found = reader.docFreq(term) > 0;
      known.put(term, found);
    }
    return found;
  }
}
