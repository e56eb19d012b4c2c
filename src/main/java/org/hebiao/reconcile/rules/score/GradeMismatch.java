package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** The printed grade (优, 良, 中, 差) is the one of the total score. */
public final class GradeMismatch implements FormRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Check> check(FormCase form) {
    Optional<String> printed = form.form().totals().grade().read().map(grade -> grade.replaceAll("[\\s“”\"]|等级|秀|好|等$", ""));
    Optional<PrintedNumber> total = form.form().totals().score().read();
    boolean known =
        printed.isPresent() && form.profile().grades().stream().anyMatch(grade -> grade.name().equals(printed.get()));
    if (!known) {
      return List.of(notApplicable(FieldPath.GRADE, "no-grade"));
    }
    if (total.isEmpty()) {
      return List.of(undecided(FieldPath.GRADE, FieldPath.TOTAL_SCORE));
    }
    BigDecimal points = total.get().value().multiply(HUNDRED).divide(form.profile().total(), 2, RoundingMode.HALF_UP);
    String right = form.profile().gradeOf(points).orElse("");
    return List.of(
        right.equals(printed.get())
            ? agrees(FieldPath.GRADE)
            : disagrees(
                finding(Severity.ERROR, FieldPath.GRADE)
                    .stating(form.form().totals().grade().raw().strip())
                    .computing(right)
                    .saying("total", form.form().totals().score().raw().strip())
                    .restingOn(FieldPath.TOTAL_SCORE)));
  }
}
