package org.hebiao.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.quantity.Interval;

/** The three standard phrases of qualitative results (达成预期指标, 部分达成预期指标, 未达成预期指标). */
public final class Phrases {
  private static final Pattern PARTLY = Pattern.compile("部分(达成|完成|达到|实现)");
  private static final Pattern NOT_REACHED = Pattern.compile("未(达成|完成|达到|实现)(年度|年初|预期)*(指标|目标)");
  private static final Pattern REACHED = Pattern.compile("^(全部|已|已经)?(达成|完成|达到|实现)(年度|年初|预期)*(指标|目标)$");

  private Phrases() {}

  /** Share of the weight a standard phrase stands for; empty for other wordings. */
  public static Optional<Interval> band(String actual, ScoringProfile.Bands bands) {
    String plain = actual.replaceAll("[\\s。，,；;]", "");
    if (PARTLY.matcher(plain).find()) {
      return Optional.of(bands.partlyShare());
    }
    if (NOT_REACHED.matcher(plain).find()) {
      return Optional.of(bands.notReachedShare());
    }
    return REACHED.matcher(plain).find() ? Optional.of(bands.reachedShare()) : Optional.empty();
  }
}
