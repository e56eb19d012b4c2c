package org.hebiao.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.ReadForm;

/**
 * A form with the corrections people made to it.
 *
 * @param read as it was read
 * @param shown with the corrections, those in conflict too
 * @param fields fields that were corrected, in the order they were first corrected in
 * @param withoutPlace corrections of fields this reading has no place for; kept, and shown
 */
public record CorrectedForm(ReadForm read, ReadForm shown, List<CorrectedField> fields, List<Correction> withoutPlace) {
  public CorrectedForm {
    fields = List.copyOf(fields);
    withoutPlace = List.copyOf(withoutPlace);
  }

  public SelfEvaluationForm form() {
    return shown.form();
  }

  public List<CorrectedField> conflicts() {
    return fields.stream().filter(CorrectedField::isConflict).toList();
  }

  /** What was corrected at a place of the form as read. */
  public Optional<CorrectedField> at(FieldPath place) {
    FieldPath cell = new SharedCells(read.form()).cellOf(place);
    return fields.stream().filter(field -> field.place().equals(cell)).findFirst();
  }

  /** What was corrected, by every place of the form as read that a corrected cell covers: a heading stands in one cell over several rows. */
  public Map<FieldPath, CorrectedField> byPlace() {
    Map<FieldPath, CorrectedField> byCell = new HashMap<>();
    fields.forEach(field -> byCell.put(field.place(), field));
    SharedCells cells = new SharedCells(read.form());
    Map<FieldPath, CorrectedField> byPlace = new HashMap<>();
    Corrections.places(read).forEach(place -> Optional.ofNullable(byCell.get(cells.cellOf(place))).ifPresent(field -> byPlace.put(place, field)));
    return byPlace;
  }

  /** Place in the form as read of a place in the form as shown: a row of the funds block whose label was corrected has another name there. */
  public FieldPath placeAsRead(FieldPath shownPlace) {
    return renamed(shownPlace, form().funds().roles(), read.form().funds().roles());
  }

  /** Place in the form as shown of a place in the form as read. */
  public FieldPath placeAsShown(FieldPath readPlace) {
    return renamed(readPlace, read.form().funds().roles(), form().funds().roles());
  }

  private static FieldPath renamed(FieldPath place, List<String> from, List<String> to) {
    for (int i = 0; i < from.size(); i++) {
      String row = "funds." + from.get(i);
      if (place.text().equals(row) || place.text().startsWith(row + ".")) {
        return new FieldPath("funds." + to.get(i) + place.text().substring(row.length()));
      }
    }
    return place;
  }
}
