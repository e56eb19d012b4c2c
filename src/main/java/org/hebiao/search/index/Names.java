package org.hebiao.search.index;

import org.hebiao.search.query.SearchField;

/** Names of fields in the index that are no {@link SearchField} themselves, and how they derive from one. */
public final class Names {
  /** Counts changes of what is indexed and how; an index of another schema is rebuilt. */
  public static final int SCHEMA = 1;

  static final String KIND = "k";
  static final String SUBMISSION = "s";
  static final String ROW = "row";
  static final String FORM = "form";
  static final String FILE = "file";

  static final String NUMBER = "number";
  static final String ROW_NUMBER = "row-number";
  static final String REVISION = "revision";
  static final String FORMS = "forms";
  static final String PLACE = "place";
  static final String SORT_YEAR = "sort-year";
  static final String SORT_AMOUNT = "sort-amount";
  static final String SORT_SCORE = "sort-score";
  static final String SORT_FILE = "sort-file";
  static final String SORT_PLACE = "sort-place";

  private Names() {}

  /** Field of single characters beside the field of pairs. */
  static String singles(SearchField field) {
    return field.key() + ".1";
  }

  /** Field of texts read with doubt, each character the first of its family. */
  static String confusable(SearchField field) {
    return field.key() + ".c";
  }

  /** The whole text as one value, for facets, exact hits and groups. */
  public static String whole(SearchField field) {
    return field.key() + ".x";
  }

  /** The number of a field that also has words. */
  public static String number(SearchField field) {
    return field.key() + ".n";
  }

  static boolean isSingles(String name) {
    return name.endsWith(".1");
  }
}
