package org.hebiao.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;
import org.hebiao.search.text.ChineseText;
import org.hebiao.search.text.ChineseText.Span;

/** The words of a query that a hit shows marked; what was excluded is not among them. */
record Marks(List<Word> words) {
  /** A folded word and the field it was looked for in. */
  record Word(Optional<SearchField> field, String folded) {}

  static Marks of(SearchQuery query) {
    List<Word> words = new ArrayList<>();
    collect(query, words);
    return new Marks(List.copyOf(words));
  }

  private static void collect(SearchQuery query, List<Word> words) {
    switch (query) {
      case SearchQuery.Words(Optional<SearchField> field, String text) -> words.add(new Word(field, ChineseText.fold(text)));
      case SearchQuery.Whole(SearchField field, String text) -> words.add(new Word(Optional.of(field), ChineseText.fold(text)));
      case SearchQuery.All(List<SearchQuery> parts) -> parts.forEach(part -> collect(part, words));
      case SearchQuery.Any(List<SearchQuery> parts) -> parts.forEach(part -> collect(part, words));
      case SearchQuery.Not not -> {}
      case SearchQuery.Everything everything -> {}
      case SearchQuery.Tag tag -> {}
      case SearchQuery.Number number -> {}
    }
  }

  /** Places of the words in a text of a field, overlapping ones made one. */
  List<Span> in(SearchField field, String printed) {
    ChineseText text = ChineseText.of(printed);
    List<Span> found = new ArrayList<>();
    for (Word word : words) {
      if (word.field().map(field::equals).orElse(true)) {
        found.addAll(text.find(word.folded()));
      }
    }
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> joined = new ArrayList<>();
    for (Span span : found) {
      if (!joined.isEmpty() && span.start() <= joined.getLast().end()) {
        Span before = joined.removeLast();
        joined.add(new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
