package org.hebiao.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;

/**
 * What the places of an entry are known by without the reading they were taken from: texts of the form's head and of the rows. With them an entry finds
 * its place when that reading was stored by another version of the program and cannot be opened.
 *
 * @param form title, project, department
 * @param rows what each indicator row it speaks of is known by, by index
 */
public record Landmarks(List<String> form, Map<Integer, List<String>> rows) {
  /** Landmarks of an entry that stands in no form. */
  public static final Landmarks NONE = new Landmarks(List.of(), Map.of());

  private static final Pattern ROW = Pattern.compile("indicators\\[(\\d{1,6})](\\..*)?");

  public Landmarks {
    form = List.copyOf(form);
    rows = Map.copyOf(rows);
  }

  /** Landmarks of an entry whose places are those of {@code form}. */
  public static Landmarks of(SelfEvaluationForm form, Entry entry) {
    Map<Integer, List<String>> rows = new LinkedHashMap<>();
    for (FieldPath place : entry.places()) {
      row(place).stream().filter(index -> index < form.indicators().size()).forEach(index -> rows.put(index, name(form.indicators().get(index))));
    }
    return new Landmarks(head(form), rows);
  }

  private static OptionalInt row(FieldPath place) {
    Matcher row = ROW.matcher(place.text());
    return row.matches() ? OptionalInt.of(Integer.parseInt(row.group(1))) : OptionalInt.empty();
  }

  private static List<String> head(SelfEvaluationForm form) {
    return folded(Stream.of(form.title(), form.header().projectName(), form.header().department()));
  }

  private static List<String> name(Indicator row) {
    return folded(Stream.of(row.level2(), row.name(), row.target()));
  }

  private static List<String> folded(Stream<Field<?>> fields) {
    return fields.map(Field::raw).map(SameText::folded).toList();
  }

  /**
   * Index of the form among those of another reading; empty when none says the same, or several do and none of them stands where it stood.
   *
   * @param before index it had
   */
  public OptionalInt formIn(List<SelfEvaluationForm> now, int before) {
    return only(IntStream.range(0, now.size()).filter(i -> head(now.get(i)).equals(form)).boxed().toList(), before);
  }

  private static OptionalInt only(List<Integer> found, int before) {
    if (found.contains(before)) {
      return OptionalInt.of(before);
    }
    return found.size() == 1 ? OptionalInt.of(found.getFirst()) : OptionalInt.empty();
  }

  /** The entry at its places in another reading of its form; a row that is not found again is no place of it. */
  public Entry found(Entry entry, SelfEvaluationForm now) {
    Map<Integer, OptionalInt> moved = new LinkedHashMap<>();
    rows.forEach((index, name) -> moved.put(index, only(rowsNamed(now, name), index)));
    return entry.moved(place -> found(ThreeWay.asSeenLast(place), moved));
  }

  private static List<Integer> rowsNamed(SelfEvaluationForm form, List<String> name) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      if (name(form.indicators().get(i)).equals(name)) {
        found.add(i);
      }
    }
    return found;
  }

  private static FieldPath found(FieldPath place, Map<Integer, OptionalInt> moved) {
    Matcher row = ROW.matcher(place.text());
    if (!row.matches()) {
      return place;
    }
    OptionalInt there = moved.getOrDefault(Integer.parseInt(row.group(1)), OptionalInt.empty());
    String rest = Optional.ofNullable(row.group(2)).orElse("");
    return there.isPresent() ? new FieldPath("indicators[" + there.getAsInt() + "]" + rest) : ThreeWay.gone(place);
  }
}
