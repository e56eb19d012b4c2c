package org.hebiao.report;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;

/** Why a check came to nothing: an operand is not there, could not be read, or all are there and cannot be compared. */
public final class OpenReason {
  private static final int PLACES = 3;

  private OpenReason() {}

  /** Names what is missing and what is unreadable; only when nothing is, what stands there and cannot be compared. */
  public static String text(List<FieldPath> operands, CellNames names, Messages messages) {
    List<FieldPath> missing = new ArrayList<>();
    List<FieldPath> unreadable = new ArrayList<>();
    for (FieldPath operand : operands) {
      switch (names.field(operand)) {
        case Field.Missing<?> none -> missing.add(operand);
        case Field.Blank<?> blank -> missing.add(operand);
        case Field.Unreadable<?> text -> unreadable.add(operand);
        case Field.Read<?> read -> {}
      }
    }
    List<String> reasons = new ArrayList<>();
    if (!missing.isEmpty()) {
      reasons.add(said("text.open.missing", missing, names, messages));
    }
    if (!unreadable.isEmpty()) {
      reasons.add(said("text.open.unreadable", unreadable, names, messages));
    }
    return reasons.isEmpty() ? said("text.open.incomparable", operands, names, messages) : String.join(messages.text("list.semicolon"), reasons);
  }

  private static String said(String key, List<FieldPath> places, CellNames names, Messages messages) {
    return messages.text(key, "places", FindingText.list(places, names, messages, PLACES));
  }
}
