package org.hebiao.search.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.search.index.BuildOutcome.Progress;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText.Span;

/** What came of a search. An index that could not look never answers with an empty result. */
public sealed interface SearchAnswer {
  /**
   * A page of the result.
   *
   * @param total exact number of results
   * @param next cursor of the next page, empty on the last
   * @param generation of the index, and its snapshot, that the numbers speak of: 3.17
   */
  record Found(long total, List<Hit> hits, Map<SearchField, List<Count>> facets, Optional<String> next, String generation) implements SearchAnswer {
    public Found {
      hits = List.copyOf(hits);
      facets = Map.copyOf(facets);
    }
  }

  /** The cursor is none of ours, or the snapshot it belongs to is closed; the search has to begin anew. */
  record CursorExpired(String cursor) implements SearchAnswer {
    /** Key of its text in the messages. */
    public String key() {
      return "search.index.cursor-expired";
    }
  }

  /**
   * The index is missing, damaged or of another schema and has to be rebuilt first.
   *
   * @param rebuilding how far the rebuilding is, when it is under way
   */
  record Unavailable(Why why, String detail, Optional<Progress> rebuilding) implements SearchAnswer {
    /** Key of its text in the messages. */
    public String key() {
      return "search.index." + why.name().toLowerCase(Locale.ROOT).replace('_', '-') + (rebuilding.isPresent() ? ".rebuilding" : "");
    }

    /** For the placeholders of the text. */
    public Map<String, String> values() {
      return rebuilding.map(each -> Map.of("done", String.valueOf(each.done()), "total", String.valueOf(each.total()))).orElse(Map.of());
    }
  }

  /** Why there is no index to look into. */
  enum Why {
    MISSING,
    DAMAGED,
    OTHER_SCHEMA
  }

  /** A value with the number of results that have it. */
  record Count(String value, long results) {}

  /**
   * One result.
   *
   * @param form 0 for a file
   * @param row from 1; empty unless an indicator
   * @param texts what is printed in each field, the form's fields among them
   * @param marks where the words that were looked for stand in these texts
   */
  record Hit(
      Unit unit, String submission, int form, OptionalInt row, Map<SearchField, List<String>> texts, Map<SearchField, List<List<Span>>> marks, Optional<Place> place, float relevance) {
    public Hit {
      texts = Map.copyOf(texts);
      marks = Map.copyOf(marks);
    }

    /** Identity, the same in every generation of the index. */
    public String id() {
      return submission + "/" + form + (row.isPresent() ? "/" + row.getAsInt() : "");
    }
  }
}
