package org.hebiao.reading;

import java.util.Optional;
import org.hebiao.form.FormKind;
import org.hebiao.provenance.Field;

/** Tells what a form is for: from its title, else from its layout, else from the blocks it has. */
final class FormKinds {
  private FormKinds() {}

  static FormKind of(Field<String> title, FoundLabels found, Optional<FormLayout> layout) {
    boolean results = found.indicators().contains(Label.ACTUAL) || found.indicators().contains(Label.SCORE);
    if (found.indicators().contains(Label.REVIEWED_ACTUAL)) {
      return FormKind.REVIEW;
    }
    return ofTitle(title.raw(), results).or(() -> layout.flatMap(FormLayout::kind)).orElseGet(() -> ofBlocks(found, results));
  }

  /**
   * What a title says.
   *
   * @param results whether the form has a column for results or scores
   */
  static Optional<FormKind> ofTitle(String title, boolean results) {
    String text = title.replaceAll("\\s", "");
    if (text.matches(".*(目标(申报|批复)?表|申报表|目标批复.*)") && !results) {
      return Optional.of(FormKind.TARGET_DECLARATION);
    }
    if (text.contains("整体")) {
      return Optional.of(results ? FormKind.DEPARTMENT : FormKind.TARGET_DECLARATION);
    }
    if (text.contains("转移支付")) {
      return Optional.of(FormKind.TRANSFER_PAYMENT);
    }
    if (text.contains("项目") && text.contains("自评")) {
      return Optional.of(FormKind.PROJECT);
    }
    return Optional.empty();
  }

  private static FormKind ofBlocks(FoundLabels found, boolean results) {
    if (found.header().contains(Label.UNIT_NAME) && !found.header().contains(Label.PROJECT_NAME)) {
      return FormKind.DEPARTMENT;
    }
    if (!found.header().contains(Label.PROJECT_NAME) && !results) {
      return FormKind.UNKNOWN;
    }
    if (results || found.funds().contains(Label.EXECUTED)) {
      return FormKind.PROJECT;
    }
    return found.indicators().contains(Label.TARGET) ? FormKind.TARGET_DECLARATION : FormKind.UNKNOWN;
  }
}
