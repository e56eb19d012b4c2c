package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Provenance;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.Severity;
import org.hebiao.submission.CheckedForm;

/** One form in the terminal report: what it is, how much of it was checked, and what was found. */
final class FormSection {
  private static final int INDENT = 3;
  private static final int LABELS = 14;
  private static final int LABELS_ZH = 6;
  private static final int UNRECOGNISED = 20;

  private final CheckedForm checked;
  private final SelfEvaluationForm form;
  private final int number;
  private final int count;
  private final Messages messages;
  private final FindingText findings;
  private final CellNames names;
  private final TextLines lines;
  private final int labels;

  FormSection(CheckedForm checked, int number, int count, Messages messages, FindingText findings, TextLines lines) {
    this.checked = checked;
    this.form = checked.form();
    this.number = number;
    this.count = count;
    this.messages = messages;
    this.findings = findings;
    this.names = new CellNames(form, messages);
    this.lines = lines;
    this.labels = messages.language() == Language.ZH ? LABELS_ZH : LABELS;
  }

  void write() throws IOException {
    FormTitle title = new FormTitle(form, messages);
    lines.ruled(messages.text("text.form", "number", number, "count", count) + "  " + title.project());
    lines.paragraph(INDENT, title.department() + " · " + title.year() + " · " + names.pages(form.pages()) + " · " + title.kind());
    switch (checked) {
      case CheckedForm.Listed(var reading, CheckedForm.Why why) -> {
        lines.paragraph(INDENT, "◌ " + messages.text("text.listed." + why.name()));
        if (why == CheckedForm.Why.UNKNOWN_KIND) {
          labels();
        }
      }
      case CheckedForm.Judged(var reading, Reconciliation judged) -> judged(judged);
    }
  }

  private void judged(Reconciliation judged) throws IOException {
    if (!form.complete()) {
      lines.paragraph(INDENT, "▲ " + messages.text("text.incomplete"));
    }
    boolean known = checked.reading().isLayoutKnown();
    label("text.layout", known ? messages.text("text.layout.known", "layout", form.layout()) : messages.text("text.layout.unknown"));
    if (!known) {
      labels();
    }
    label("text.profile", ProfileText.of(judged.choice(), messages));
    coverage(judged);
    for (Finding finding : judged.findings()) {
      lines.blank();
      new FindingSection(finding, messages, findings, names, lines, labels).write();
    }
    new OpenSection(judged, messages, findings, names, lines).write();
    new ScoresSection(judged.scores(), messages, names, lines).write();
  }

  private void coverage(Reconciliation judged) throws IOException {
    Coverage coverage = judged.coverage();
    label(
        "text.coverage",
        messages.text(
            "text.coverage.counts",
            "checked", coverage.checked(),
            "possible", coverage.possible(),
            "agreed", coverage.agreed(),
            "disagreed", coverage.disagreed(),
            "open", coverage.notChecked()));
    label("text.found", judged.findings().isEmpty() ? clean(coverage) : counts(judged.findings(), messages));
    NumberCount numbers = NumberCount.of(checked.reading(), judged);
    label("text.proved", messages.text("text.proved.count", "proved", numbers.proved(), "numbers", numbers.all(), "unclaimed", numbers.unclaimed()));
    if (numbers.unclaimed() > 0) {
      String texts = checked.reading().unclaimedNumbers().stream().limit(UNRECOGNISED).map(from -> placed(from)).collect(Collectors.joining("；"));
      label("text.unclaimed", texts);
    }
  }

  private String placed(Provenance from) {
    return names.pages(List.of(from.page())) + " “" + Printed.brief(from.rawText()) + "”";
  }

  private String clean(Coverage coverage) {
    String key = coverage.notChecked() == 0 ? "text.found.none" : "text.found.none-open";
    return messages.text(key, "possible", coverage.possible(), "checked", coverage.checked(), "open", coverage.notChecked());
  }

  static String counts(List<Finding> findings, Messages messages) {
    return messages.text(
        "text.found.counts",
        "errors", count(findings, Severity.ERROR),
        "warnings", count(findings, Severity.WARNING),
        "infos", count(findings, Severity.INFO));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Labels that were and were not understood, for a layout nobody described yet. */
  private void labels() throws IOException {
    String recognised = checked.reading().recognisedLabels().stream().map(key -> messages.name("label", key)).distinct().collect(Collectors.joining("、"));
    String others =
        checked.reading().unrecognisedTexts().stream()
            .map(from -> Printed.brief(from.rawText()))
            .filter(text -> !text.isEmpty())
            .distinct()
            .limit(UNRECOGNISED)
            .collect(Collectors.joining("、"));
    lines.paragraph(INDENT + labels, messages.text("text.layout.recognised", "labels", recognised.isEmpty() ? "—" : recognised));
    lines.paragraph(INDENT + labels, messages.text("text.layout.unrecognised", "texts", others.isEmpty() ? "—" : others));
  }

  private void label(String key, String text) throws IOException {
    lines.labelled(INDENT, labels, messages.text(key), text);
  }
}
