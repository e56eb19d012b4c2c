package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;

/** The findings of a form, one line each, with everything there is to say about each in a part of its own. */
final class FindingStrip {
  private final FormView form;
  private final Messages messages;
  private final FindingText text;

  FindingStrip(FormView form, Messages messages, FindingText text) {
    this.form = form;
    this.messages = messages;
    this.text = text;
  }

  void write(Markup html) throws IOException {
    List<Finding> findings = form.findings();
    if (findings.isEmpty()) {
      Coverage coverage = form.judged().orElseThrow().coverage();
      String key = coverage.notChecked() == 0 ? "text.found.none" : "text.found.none-open";
      String clean = messages.text(key, "possible", coverage.possible(), "checked", coverage.checked(), "open", coverage.notChecked());
      html.element("p", "✓ " + clean, "class", coverage.notChecked() == 0 ? "clean" : "clean open");
      return;
    }
    html.open("ol", "class", "findings").line();
    for (int i = 0; i < findings.size(); i++) {
      finding(i, findings.get(i), html);
    }
    html.close("ol").line();
  }

  private void finding(int number, Finding finding, Markup html) throws IOException {
    String severity = finding.severity().key();
    html.open("li", "class", "finding " + severity, "data-keys", String.join("|", form.keys(finding)));
    html.open("button", "type", "button", "aria-expanded", "false", "data-finding", form.index() + "." + number);
    html.element("span", Marks.icon(finding.severity()) + " " + messages.text("severity." + severity), "class", "severity");
    html.element("span", text.title(finding.rule()), "class", "title");
    html.element("span", text.sentence(finding, form.names()), "class", "sentence");
    html.element("span", form.names().placed(finding.where()), "class", "at");
    html.element("span", points(finding), "class", "points");
    html.close("button");
    html.open("div", "class", "detail");
    detail(finding, html);
    html.close("div", "li").line();
  }

  private String points(Finding finding) {
    return finding.pointsAtStake().signum() > 0 ? messages.text("text.stake.points", "points", Expression.show(finding.pointsAtStake())) : "";
  }

  private void detail(Finding finding, Markup html) throws IOException {
    html.open("h3").element("span", Marks.icon(finding.severity()), "class", finding.severity().key()).text(" " + text.title(finding.rule()));
    html.element("code", finding.rule()).close("h3");
    html.element("p", text.sentence(finding, form.names()));
    html.open("dl");
    entry("html.place", form.names().placed(finding.where()), html);
    entry("text.stated", text.stated(finding, form.names()), html);
    Optional<String> compared = text.compared(finding, form.names());
    if (compared.isPresent()) {
      entry("text.compared", compared.get(), html);
    }
    trials(finding, html);
    List<String> evidence = text.evidence(finding, form.names());
    if (!evidence.isEmpty()) {
      html.element("dt", messages.text("text.evidence")).open("dd");
      for (String line : evidence.subList(0, Math.min(8, evidence.size()))) {
        html.element("div", line);
      }
      html.close("dd");
    }
    Optional<String> cause = text.cause(finding);
    if (cause.isPresent()) {
      entry("text.cause", cause.get(), html);
    }
    Optional<String> proposal = text.proposal(finding, form.names());
    if (proposal.isPresent()) {
      entry("text.proposal", proposal.get(), html);
    }
    entry("rules.says", text.asks(finding.rule()), html);
    entry("rules.basis", text.basis(finding.rule()), html);
    html.close("dl");
  }

  private void trials(Finding finding, Markup html) throws IOException {
    List<FindingText.Trial> trials = text.trials(finding);
    if (trials.isEmpty()) {
      return;
    }
    html.element("dt", messages.text("text.tried")).open("dd").open("table", "class", "trials");
    for (FindingText.Trial trial : trials) {
      html.open("tr").element("td", trial.convention()).element("td", trial.formula(), "class", "formula");
      String end = trial.gap().map(gap -> "✗ " + messages.text("text.tried.gap", "gap", gap)).orElseGet(() -> "✓ " + messages.text("text.tried.meets"));
      html.element("td", end, "class", trial.gap().isPresent() ? "off" : "good").close("tr");
    }
    html.close("table", "dd");
  }

  private void entry(String key, String value, Markup html) throws IOException {
    if (!value.isEmpty()) {
      String look = key.substring(key.lastIndexOf('.') + 1);
      html.element("dt", messages.text(key), "class", look).element("dd", value, "class", look);
    }
  }
}
