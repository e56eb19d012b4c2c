package org.hebiao.corpus;

import tools.jackson.databind.JsonNode;

/** Which form of the reading is which form of the truth: in order, by the name of the project where the counts differ. */
final class Alignment {
  private Alignment() {}

  /** For each form of the truth its number in the reading, -1 where there is none. */
  static int[] of(JsonNode truth, JsonNode read) {
    int[] partner = new int[truth.size()];
    int next = 0;
    for (int i = 0; i < truth.size(); i++) {
      partner[i] = -1;
      for (int k = next; k < read.size() && partner[i] < 0; k++) {
        boolean same = FieldScore.fold(truth.path(i).path("projectName")).equals(FieldScore.fold(read.path(k).path("projectName")));
        if (same || truth.size() == read.size()) {
          partner[i] = k;
          next = k + 1;
        }
      }
    }
    return partner;
  }

  /** Forms of the reading that a self-evaluation corpus asks for: no target declarations, no department forms. */
  static boolean isProjectForm(JsonNode form) {
    return !form.path("kind").asString("").matches(".*(整体|目标申报|目标表).*");
  }
}
