package org.hebiao.search.index;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;

/**
 * Where a hit stands: the name of its field and its boxes on the pages.
 *
 * @param path as {@link org.hebiao.form.FieldPath} writes it
 */
public record Place(String path, List<Fragment> fragments) {
  private static final double TENTHS = 10;

  public Place {
    fragments = List.copyOf(fragments);
  }

  static Place of(String path, Field<?> field) {
    return new Place(path, field.provenance().map(from -> from.fragments()).orElse(List.of()));
  }

  /** As it is stored: path, then page and edges of each box to a tenth of a point. */
  String stored() {
    StringBuilder text = new StringBuilder(path);
    for (Fragment fragment : fragments) {
      Box box = fragment.box();
      text.append(";").append(fragment.page());
      for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
        text.append(",").append(Math.round(edge * TENTHS) / TENTHS);
      }
    }
    return text.toString();
  }

  static Place parse(String stored) {
    String[] parts = stored.split(";");
    List<Fragment> fragments = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String[] numbers = parts[i].split(",");
      fragments.add(
          new Fragment(
              Integer.parseInt(numbers[0]),
              new Box(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]), Double.parseDouble(numbers[4]))));
    }
    return new Place(parts[0], fragments);
  }
}
