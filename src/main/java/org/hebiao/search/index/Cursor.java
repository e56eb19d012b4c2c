package org.hebiao.search.index;

import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page of a result ended, written as one word for an address.
 *
 * @param index number of the generation
 * @param version of its snapshot
 */
record Cursor(int index, long version, FieldDoc last) {
  String text() {
    StringBuilder text = new StringBuilder().append(index).append('_').append(version).append('_').append(last.doc);
    for (Object value : last.fields) {
      text.append('_').append(value instanceof Float score ? "f" + Float.floatToIntBits(score) : "l" + value);
    }
    return text.toString();
  }

  /** Empty for what is no cursor of ours. */
  static Optional<Cursor> parse(String text) {
    String[] parts = text.split("_");
    if (parts.length < 4) {
      return Optional.empty();
    }
    try {
      Object[] fields = new Object[parts.length - 3];
      for (int i = 0; i < fields.length; i++) {
        String value = parts[i + 3];
        fields[i] = value.startsWith("f") ? (Object) Float.intBitsToFloat(Integer.parseInt(value.substring(1))) : (Object) Long.valueOf(value.substring(1));
      }
      return Optional.of(new Cursor(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), new FieldDoc(Integer.parseInt(parts[2]), Float.NaN, fields)));
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Whether it ended a page in this order: the same number of values, a score where the score is sorted by. */
  boolean fits(Order order) {
    boolean byScore = last.fields[0] instanceof Float;
    return last.fields.length == 4 && byScore == (order == Order.RELEVANCE) && Arrays.stream(last.fields).skip(1).allMatch(value -> value instanceof Long);
  }
}
