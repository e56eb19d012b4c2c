package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TaskExecutor;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.query.SearchField;

/** Counts the values of a field over all results, the most frequent first, years in their order. Ordinals over all segments are made once a snapshot. */
final class FacetCounting {
  /** Values shown of one facet; years are never cut. */
  static final int MOST = 100;

  /** Queries whose counts are kept: pages of one result, orders of it and the way back to it ask for the same counts. */
  private static final int KEPT = 200;

  private final Map<Query, Map<SearchField, List<Count>>> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Query, Map<SearchField, List<Count>>> eldest) {
              return size() > KEPT;
            }
          });
  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();
  private final IndexReader reader;

  FacetCounting(IndexReader reader) {
    this.reader = reader;
  }

  IndexReader reader() {
    return reader;
  }

  /** What was counted of this query before, when it was the same fields. */
  Optional<Map<SearchField, List<Count>>> before(Query query, Set<SearchField> fields) {
    return Optional.ofNullable(kept.get(query)).filter(counts -> counts.keySet().equals(fields));
  }

  /** Counts fields side by side. */
  Map<SearchField, List<Count>> counts(Query query, Set<SearchField> fields, FacetsCollector results, TaskExecutor cores) throws IOException {
    List<SearchField> asked = List.copyOf(fields);
    List<Callable<List<Count>>> tasks = new ArrayList<>();
    asked.forEach(field -> tasks.add(() -> counts(field, results)));
    List<List<Count>> counted = cores.invokeAll(tasks);
    Map<SearchField, List<Count>> counts = new EnumMap<>(SearchField.class);
    for (int i = 0; i < asked.size(); i++) {
      counts.put(asked.get(i), List.copyOf(counted.get(i)));
    }
    kept.put(query, counts);
    return counts;
  }

  private List<Count> counts(SearchField field, FacetsCollector results) throws IOException {
    String name = field == SearchField.YEAR ? Names.number(field) : field.kind() == SearchField.Kind.TAG ? field.key() + ".t" : Names.whole(field);
    if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(name) == null) {
      return List.of();
    }
    List<Count> counts = new ArrayList<>();
    if (field == SearchField.YEAR) {
      for (LabelAndValue year : new LongValueFacetCounts(name, results).getAllChildrenSortByValue().labelValues) {
        counts.add(new Count(year.label, year.value.longValue()));
      }
      return counts;
    }
    StringDocValuesReaderState state = states.get(name);
    if (state == null) {
      state = new StringDocValuesReaderState(reader, name);
      states.put(name, state);
    }
    FacetResult top = new StringValueFacetCounts(state, results).getTopChildren(MOST, name);
    if (top != null) {
      for (LabelAndValue value : top.labelValues) {
        counts.add(new Count(value.label, value.value.longValue()));
      }
    }
    return counts;
  }
}
