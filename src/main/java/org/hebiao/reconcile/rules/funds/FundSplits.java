package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hebiao.form.FundsSource;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FundsLine;

/**
 * The ways a funds block splits its total: by source of the money, by kind of expenditure. Two of them are alternatives, not
 * parts of one sum.
 */
final class FundSplits {
  private static final Set<FundsSource> BY_USE = EnumSet.of(FundsSource.BASIC_EXPENDITURE, FundsSource.PROJECT_EXPENDITURE);
  private static final Set<FundsSource> BY_LEVEL = EnumSet.of(FundsSource.CENTRAL, FundsSource.PROVINCIAL, FundsSource.LOCAL);

  private FundSplits() {}

  /** Rows by source of the money. */
  static List<FundsLine> bySource(FormCase form) {
    List<FundsLine> use = byUse(form);
    return form.fundParts().stream().filter(line -> !use.contains(line)).toList();
  }

  /** Rows by kind of expenditure; 其他 alone beside them is the rest of the same split, not a split of its own. */
  static List<FundsLine> byUse(FormCase form) {
    List<FundsLine> parts = form.fundParts();
    boolean byUse = parts.stream().anyMatch(line -> BY_USE.contains(line.row().source()));
    boolean onlyRest = parts.stream().allMatch(line -> BY_USE.contains(line.row().source()) || line.row().source() == FundsSource.OTHER);
    return byUse && onlyRest ? parts : parts.stream().filter(line -> BY_USE.contains(line.row().source())).toList();
  }

  /** Every sum of a column that may be its total; levels of government may be parts of the fiscal money or stand beside it. */
  static List<Derivation> sums(FormCase form, AmountColumn column) {
    List<FundsLine> source = bySource(form);
    List<FundsLine> levels = source.stream().filter(line -> BY_LEVEL.contains(line.row().source())).toList();
    boolean fiscalToo = source.stream().anyMatch(line -> line.row().source() == FundsSource.FISCAL);
    List<Derivation> sums = new ArrayList<>();
    sum(source, column).ifPresent(sum -> sums.add(new Derivation("sum-of-parts", sum)));
    if (fiscalToo && !levels.isEmpty()) {
      sum(source.stream().filter(line -> !levels.contains(line)).toList(), column)
          .ifPresent(sum -> sums.add(new Derivation("sum-without-levels", sum)));
      sum(source.stream().filter(line -> line.row().source() != FundsSource.FISCAL).toList(), column)
          .ifPresent(sum -> sums.add(new Derivation("sum-of-levels", sum)));
    }
    sum(byUse(form), column).ifPresent(sum -> sums.add(new Derivation("sum-by-use", sum)));
    return sums;
  }

  /** Sum of the filled cells of a column, empty when none is. */
  static Optional<Expression> sum(List<FundsLine> lines, AmountColumn column) {
    List<Expression> filled = new ArrayList<>();
    lines.forEach(line -> line.stated(column).ifPresent(filled::add));
    return filled.isEmpty() ? Optional.empty() : Optional.of(new Expression.Sum(filled));
  }
}
