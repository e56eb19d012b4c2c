package org.hebiao.report.hits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Fragment;
import org.hebiao.search.index.Place;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.query.SearchField;

/** A hit as programs get it: texts and marked stretches by the key of their field, places in points from the upper left corner of the page. */
public final class HitJson {
  private HitJson() {}

  /** @param address where it can be looked at, empty when nowhere */
  public static Map<String, Object> of(Hit hit, String address) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", hit.id());
    json.put("sha256", hit.submission());
    json.put("form", hit.form());
    if (hit.row().isPresent()) {
      json.put("row", hit.row().getAsInt());
    }
    json.put("texts", byKey(hit.texts()));
    Map<SearchField, List<List<int[]>>> marks = new LinkedHashMap<>();
    hit.marks().forEach((field, texts) -> marks.put(field, texts.stream().map(spans -> spans.stream().map(span -> new int[] {span.start(), span.end()}).toList()).toList()));
    json.put("marks", byKey(marks));
    hit.place().ifPresent(place -> json.put("place", place(place)));
    json.put("address", address);
    return json;
  }

  private static Map<String, Object> byKey(Map<SearchField, ?> values) {
    Map<String, Object> keyed = new TreeMap<>();
    values.forEach((field, value) -> keyed.put(field.key(), value));
    return keyed;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", place.path());
    json.put("boxes", place.fragments().stream().map(HitJson::box).toList());
    return json;
  }

  private static Map<String, Object> box(Fragment fragment) {
    Box box = fragment.box();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", fragment.page());
    json.put("x", box.x0());
    json.put("y", box.y0());
    json.put("width", rounded(box.width()));
    json.put("height", rounded(box.height()));
    return json;
  }

  private static double rounded(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
