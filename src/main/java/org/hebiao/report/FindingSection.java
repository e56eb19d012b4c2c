package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;

/** One finding in the terminal report: what, where, both numbers, every derivation tried, likely cause. */
final class FindingSection {
  private static final int INDENT = 3;
  private static final int EVIDENCE = 6;

  private final Finding finding;
  private final Messages messages;
  private final FindingText text;
  private final CellNames names;
  private final TextLines lines;
  private final int labels;

  FindingSection(Finding finding, Messages messages, FindingText text, CellNames names, TextLines lines, int labels) {
    this.finding = finding;
    this.messages = messages;
    this.text = text;
    this.names = names;
    this.lines = lines;
    this.labels = labels;
  }

  void write() throws IOException {
    String icon = Marks.icon(finding.severity()) + " " + messages.text("severity." + finding.severity().key());
    String title = "  " + text.title(finding.rule());
    lines.ends(" " + icon + title, finding.rule(), " " + lines.marks().of(finding.severity(), icon) + lines.marks().strong(title));
    lines.paragraph(INDENT, names.placed(finding.where()));
    lines.paragraph(INDENT, text.sentence(finding, names));
    label("text.stated", Printed.brief(text.stated(finding, names)));
    Optional<String> compared = text.compared(finding, names);
    if (compared.isPresent()) {
      label("text.compared", compared.get());
    }
    trials();
    evidence();
    Optional<String> cause = text.cause(finding);
    if (cause.isPresent()) {
      label("text.cause", cause.get());
    }
    Optional<String> proposal = text.proposal(finding, names);
    if (proposal.isPresent()) {
      label("text.proposal", proposal.get());
    }
    if (finding.pointsAtStake().signum() > 0) {
      label("text.stake", messages.text("text.stake.points", "points", Expression.show(finding.pointsAtStake())));
    }
  }

  private void trials() throws IOException {
    List<FindingText.Trial> trials = text.trials(finding);
    int wide = trials.stream().mapToInt(trial -> WideText.width(trial.convention())).max().orElse(0) + 2;
    String label = messages.text("text.tried");
    for (FindingText.Trial trial : trials) {
      String end = trial.gap().map(gap -> "✗ " + messages.text("text.tried.gap", "gap", gap)).orElseGet(() -> "✓ " + messages.text("text.tried.meets"));
      lines.labelled(INDENT, labels, label, WideText.padded(trial.convention(), wide) + trial.formula() + "   " + end);
      label = "";
    }
  }

  private void evidence() throws IOException {
    List<String> evidence = text.evidence(finding, names);
    String label = messages.text("text.evidence");
    for (String place : evidence.subList(0, Math.min(EVIDENCE, evidence.size()))) {
      lines.labelled(INDENT, labels, label, place);
      label = "";
    }
    if (evidence.size() > EVIDENCE) {
      lines.labelled(INDENT, labels, "", messages.text("text.more", "count", evidence.size() - EVIDENCE));
    }
  }

  private void label(String key, String value) throws IOException {
    lines.labelled(INDENT, labels, messages.text(key), value);
  }
}
