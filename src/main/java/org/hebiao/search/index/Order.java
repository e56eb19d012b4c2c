package org.hebiao.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Order of results; what is equal goes by year, newest first, then by submission, form and row, so that no two results are ever equal. */
public enum Order {
  RELEVANCE(""),
  YEAR(Names.SORT_YEAR),
  AMOUNT(Names.SORT_AMOUNT),
  SCORE(Names.SORT_SCORE);

  private final String field;

  Order(String field) {
    this.field = field;
  }

  /** Results without a value (no score printed) come last in either direction. */
  Sort sort(boolean descending) {
    List<SortField> fields = new ArrayList<>();
    fields.add(this == RELEVANCE ? SortField.FIELD_SCORE : number(field, descending, true));
    fields.add(number(Names.SORT_YEAR, true, false));
    fields.add(number(Names.SORT_FILE, false, false));
    fields.add(number(Names.SORT_PLACE, false, false));
    return new Sort(fields.toArray(SortField[]::new));
  }

  private static SortField number(String field, boolean descending, boolean last) {
    SortField sort = new SortField(field, SortField.Type.LONG, descending);
    sort.setMissingValue(last && !descending ? Long.MAX_VALUE : Long.MIN_VALUE);
    return sort;
  }
}
