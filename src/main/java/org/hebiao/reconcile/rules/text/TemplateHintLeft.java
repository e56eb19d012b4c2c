package org.hebiao.reconcile.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** No instruction and no placeholder of the template is left in a cell. */
public final class TemplateHintLeft implements FormRule {
  private static final Pattern HINT =
      Pattern.compile(
          "请(?:在此)?填写|填写说明|点击此处|此处填写|(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])|[×＊*○〇]{2,}"
              + "|简要概括|概括描述|按照?实际情况填写|\\(填写|（填写|例如：|示例：|^(?:目标|指标)\\d[:：](?:…+|\\.{3,})?$");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (Map.Entry<FieldPath, Field<?>> cell : FieldPaths.of(form.form()).entrySet()) {
      if (isAsked(cell.getKey()) && cell.getValue().isRead()) {
        Matcher found = HINT.matcher(cell.getValue().raw().strip());
        if (found.find()) {
          checks.add(
              disagrees(
                  finding(Severity.WARNING, cell.getKey())
                      .stating(cell.getValue().raw().strip())
                      .computing("")
                      .saying("hint", found.group())));
        }
      }
    }
    return checks.isEmpty() ? List.of(agrees(WHOLE_FORM)) : checks;
  }

  /** Notes below the form are instructions by right. */
  private static boolean isAsked(FieldPath place) {
    return !place.text().startsWith("notes") && !place.text().endsWith("label") && !place.equals(FieldPath.TITLE);
  }
}
