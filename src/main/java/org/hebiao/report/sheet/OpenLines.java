package org.hebiao.report.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Outcome;
import org.hebiao.report.CellNames;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.report.OpenReason;

/** Checks that could not be made: one line a rule, with the places and what is missing there. */
final class OpenLines {
  private OpenLines() {}

  static Map<String, String> of(List<Check> open, CellNames names, Messages messages, FindingText text) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Check check : open) {
      String why =
          check.outcome() instanceof Outcome.Undecided undecided
              ? OpenReason.text(undecided.missing().isEmpty() ? List.of(check.where()) : undecided.missing(), names, messages)
              : messages.text("text.open.failed");
      String line = names.placed(check.where()) + messages.text("list.colon") + why;
      lines.merge(text.title(check.rule()), line, (one, more) -> one.contains(more) ? one : one + messages.text("list.semicolon") + more);
    }
    return lines;
  }
}
