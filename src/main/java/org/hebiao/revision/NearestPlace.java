package org.hebiao.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;

/** Where a field belongs that the page has no cell for: beside the name of its row, else beside its neighbours, else at the form's head. */
final class NearestPlace {
  private static final List<String> NAMES = List.of(".name", ".label", ".level2", ".level1");

  private final Map<FieldPath, Field<?>> fields;
  private final int firstPage;

  NearestPlace(SelfEvaluationForm form) {
    this.fields = FieldPaths.of(form);
    this.firstPage = form.pages().stream().findFirst().orElse(1);
  }

  /** Never empty; a form nothing is known of gives the corner of its first page. */
  List<Fragment> of(FieldPath place) {
    String block = block(place);
    for (String name : NAMES) {
      Optional<List<Fragment>> named = Optional.ofNullable(fields.get(new FieldPath(block + name))).flatMap(Field::provenance).map(Provenance::fragments);
      if (named.isPresent()) {
        return named.get();
      }
    }
    return fields.entrySet().stream()
        .filter(field -> block(field.getKey()).equals(block))
        .flatMap(field -> field.getValue().provenance().stream())
        .findFirst()
        .or(() -> fields.get(FieldPath.PROJECT_NAME).provenance())
        .or(() -> fields.values().stream().flatMap(field -> field.provenance().stream()).findFirst())
        .map(Provenance::fragments)
        .orElse(List.of(new Fragment(firstPage, new Box(0, 0, 0, 0))));
  }

  /** indicators[3] of indicators[3].score, funds.total of funds.total.executed, total for the total row. */
  private static String block(FieldPath place) {
    String text = place.text();
    if (place.equals(FieldPath.TOTAL_SCORE) || place.equals(FieldPath.TOTAL_WEIGHT) || place.equals(FieldPath.GRADE)) {
      return "total";
    }
    return text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "";
  }
}
