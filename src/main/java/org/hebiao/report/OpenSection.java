package org.hebiao.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Confirmation;
import org.hebiao.reconcile.Outcome;
import org.hebiao.reconcile.Reconciliation;

/** What of a form is confirmed, and what could not be checked and why. */
final class OpenSection {
  private static final int INDENT = 3;
  private static final int PLACES = 3;

  private final Reconciliation judged;
  private final Messages messages;
  private final FindingText text;
  private final CellNames names;
  private final TextLines lines;

  OpenSection(Reconciliation judged, Messages messages, FindingText text, CellNames names, TextLines lines) {
    this.judged = judged;
    this.messages = messages;
    this.text = text;
    this.names = names;
    this.lines = lines;
  }

  void write() throws IOException {
    if (!judged.confirmations().isEmpty()) {
      lines.blank();
      lines.raw(" " + lines.marks().good("✓ " + messages.text("text.confirmed", "count", judged.confirmations().size())));
    }
    for (Confirmation confirmation : judged.confirmations()) {
      lines.paragraph(INDENT, names.placed(confirmation.where()) + messages.text("list.colon") + text.sentence(confirmation, names));
    }
    List<Check> open = judged.notChecked();
    if (!open.isEmpty()) {
      lines.blank();
      lines.raw(" " + lines.marks().quiet("◌ " + messages.text("text.open", "count", open.size())));
    }
    for (Map.Entry<String, List<Check>> rule : byRule(open).entrySet()) {
      lines.paragraph(INDENT, line(rule.getKey(), rule.getValue()));
    }
  }

  private static Map<String, List<Check>> byRule(List<Check> checks) {
    Map<String, List<Check>> byRule = new LinkedHashMap<>();
    checks.forEach(check -> byRule.computeIfAbsent(check.rule(), rule -> new ArrayList<>()).add(check));
    return byRule;
  }

  private String line(String rule, List<Check> checks) {
    String times = checks.size() == 1 ? "" : " ×" + checks.size();
    String places = checks.stream().limit(PLACES).map(this::why).distinct().collect(Collectors.joining("；"));
    String more = checks.size() <= PLACES ? "" : " " + messages.text("text.more", "count", checks.size() - PLACES);
    return text.title(rule) + times + "  " + places + more;
  }

  private String why(Check check) {
    String place = names.placed(check.where());
    return place
        + messages.text("list.colon")
        + switch (check.outcome()) {
          case Outcome.Undecided(List<FieldPath> operands) -> OpenReason.text(operands.isEmpty() ? List.of(check.where()) : operands, names, messages);
          case Outcome.Failed failed -> messages.text("text.open.failed");
          case Outcome.Agrees agrees -> "";
          case Outcome.Confirms confirms -> "";
          case Outcome.Disagrees disagrees -> "";
          case Outcome.NotApplicable none -> "";
        };
  }
}
