package org.hebiao.report.hits;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hebiao.search.index.Unit;

/**
 * What a file of results holds: so that it can be told later what was asked, of which state of the index, and whether the file is whole.
 *
 * @param query as it would be typed
 * @param generation of the index, and its snapshot
 * @param total rows of the file
 * @param withheld submissions that could not be searched
 */
public record HitManifest(String query, Unit unit, String order, String generation, long total, int withheld) {
  /** The same by name, in the order it is written. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("query", query);
    values.put("of", unit.name().toLowerCase(java.util.Locale.ROOT));
    values.put("order", order);
    values.put("generation", generation);
    values.put("rows", total);
    values.put("withheld", withheld);
    return values;
  }
}
