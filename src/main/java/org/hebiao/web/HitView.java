package org.hebiao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.search.index.Place;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText.Span;

/** A result as the page shows it: texts cut where the words that were looked for begin and end. */
record HitView(Hit hit, String address) {
  /** A stretch of text. */
  record Piece(String text, boolean marked) {}

  /** Pieces of the text of a field, by its key; empty when it has none. */
  public List<Piece> of(String key) {
    SearchField field = SearchField.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no field " + key));
    List<String> texts = hit.texts().getOrDefault(field, List.of());
    List<List<Span>> marks = hit.marks().getOrDefault(field, List.of());
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        pieces.add(new Piece(" · ", false));
      }
      cut(texts.get(i), i < marks.size() ? marks.get(i) : List.of(), pieces);
    }
    return pieces;
  }

  private static void cut(String text, List<Span> marks, List<Piece> pieces) {
    int at = 0;
    for (Span span : marks) {
      if (span.start() > at) {
        pieces.add(new Piece(text.substring(at, span.start()), false));
      }
      pieces.add(new Piece(text.substring(span.start(), span.end()), true));
      at = span.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
  }

  /** Fields whose words were found though the row does not show them. */
  public List<String> elsewhere() {
    return hit.marks().keySet().stream().filter(field -> List.of(SearchField.GOAL, SearchField.DEVIATION, SearchField.NOTE, SearchField.IMPLEMENTING_UNIT).contains(field)).map(SearchField::key).sorted().toList();
  }

  public Optional<Integer> page() {
    return hit.place().map(Place::fragments).filter(places -> !places.isEmpty()).map(places -> places.getFirst().page());
  }
}
