package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.search.TaskExecutor;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.query.SearchField;

/** Counts the values of a field over all results, the most frequent first, years in their order. Ordinals over all segments are made once a snapshot. */
final class FacetCounting {
  /** Values shown of one facet; years are never cut. */
  static final int MOST = 100;

  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();
  private final IndexReader reader;

  FacetCounting(IndexReader reader) {
    this.reader = reader;
  }

  IndexReader reader() {
    return reader;
  }

  /** Counts fields side by side. */
  Map<SearchField, List<Count>> counts(Set<SearchField> fields, FacetsCollector results, TaskExecutor cores) throws IOException {
    List<SearchField> asked = List.copyOf(fields);
    List<Callable<List<Count>>> tasks = new ArrayList<>();
    asked.forEach(field -> tasks.add(() -> counts(field, results)));
    List<List<Count>> counted = cores.invokeAll(tasks);
    Map<SearchField, List<Count>> counts = new EnumMap<>(SearchField.class);
    for (int i = 0; i < asked.size(); i++) {
      counts.put(asked.get(i), counted.get(i));
    }
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
