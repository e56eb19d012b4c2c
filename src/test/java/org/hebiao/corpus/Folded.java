package org.hebiao.corpus;

import tools.jackson.databind.node.StringNode;

/** Text as it is compared. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    return FieldScore.fold(StringNode.valueOf(text));
  }
}
