package org.hebiao.corpus;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which form of the reading is which form of the truth: in order, by the name of the project where the counts differ. */
final class Alignment {
  /** Kinds of forms that a corpus of self-evaluations does not hold. */
  static final String OTHER_KINDS = ".*(整体|目标申报|目标表).*";

  private Alignment() {}

  /** For each form of the truth its number in the reading, -1 where there is none. */
  static int[] of(JsonNode truth, JsonNode read) {
    List<Integer> projects = projects(read);
    int[] partner = new int[truth.size()];
    int next = 0;
    for (int i = 0; i < truth.size(); i++) {
      partner[i] = -1;
      for (int k = next; k < projects.size() && partner[i] < 0; k++) {
        JsonNode form = read.path(projects.get(k));
        boolean same = FieldScore.fold(truth.path(i).path("projectName")).equals(FieldScore.fold(form.path("projectName")));
        if (same || truth.size() == projects.size()) {
          partner[i] = projects.get(k);
          next = k + 1;
        }
      }
    }
    return partner;
  }

  /** Numbers of the forms that a corpus of self-evaluations asks for: no target declarations, no department forms. */
  static List<Integer> projects(JsonNode read) {
    List<Integer> projects = new ArrayList<>();
    for (int k = 0; k < read.size(); k++) {
      if (!read.path(k).path("kind").asString("").matches(OTHER_KINDS)) {
        projects.add(k);
      }
    }
    return projects;
  }
}
