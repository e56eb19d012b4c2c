package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FormKind;

/**
 * A layout as data: which labels each block of the form has, in printed order.
 *
 * @param indicators columns of the indicator block
 * @param source where the layout was seen
 */
record FormLayout(
    String id, Optional<FormKind> kind, Slots header, Slots funds, Slots goals, Slots indicators, String source) {

  /** Labels in order; an optional one may be absent. */
  record Slots(List<Label> labels, List<Boolean> optional) {
    Slots {
      labels = List.copyOf(labels);
      optional = List.copyOf(optional);
    }

    /** From a list of keys; a key ending in "~" is optional. */
    static Slots of(Object keys) {
      List<Label> labels = new ArrayList<>();
      List<Boolean> optional = new ArrayList<>();
      for (Object entry : (List<?>) keys) {
        String key = entry.toString();
        boolean may = key.endsWith("~");
        labels.add(Label.ofKey(may ? key.substring(0, key.length() - 1) : key));
        optional.add(may);
      }
      return new Slots(labels, optional);
    }

    /** Whether {@code found} is this list, optional labels left out or not. */
    boolean isSequence(List<Label> found) {
      int next = 0;
      for (int i = 0; i < labels.size(); i++) {
        if (next < found.size() && found.get(next) == labels.get(i)) {
          next++;
        } else if (!optional.get(i)) {
          return false;
        }
      }
      return next == found.size();
    }

    /** Whether all labels that must be there are there, in whatever order and company. */
    boolean isContainedIn(List<Label> found) {
      for (int i = 0; i < labels.size(); i++) {
        if (!optional.get(i) && !found.contains(labels.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  static FormLayout of(Map<?, ?> tree) {
    Optional<FormKind> kind = Optional.ofNullable(tree.get("kind")).map(name -> FormKind.valueOf(name.toString()));
    return new FormLayout(
        tree.get("id").toString(),
        kind,
        Slots.of(tree.get("header")),
        Slots.of(tree.get("funds")),
        Slots.of(tree.get("goals")),
        Slots.of(tree.get("indicators")),
        tree.get("source").toString());
  }

  boolean fits(FoundLabels found) {
    return indicators.isSequence(found.indicators())
        && funds.isSequence(found.funds())
        && header.isContainedIn(found.header())
        && goals.isContainedIn(found.goals());
  }

  /** Number of labels it insists on. */
  int particularity() {
    int count = 0;
    for (Slots slots : List.of(header, funds, goals, indicators)) {
      count += (int) slots.optional().stream().filter(may -> !may).count();
    }
    return count;
  }
}
