package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Finding;

/** Everything there is to say about one finding: the sentence, the place, the calculation, what it rests on, the likely cause, the rule. */
final class FindingDetail {
  private final FormView form;
  private final Messages messages;
  private final FindingText text;

  FindingDetail(FormView form, Messages messages, FindingText text) {
    this.form = form;
    this.messages = messages;
    this.text = text;
  }

  void write(Finding finding, Markup html) throws IOException {
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
    if (finding.equation().isPresent()) {
      html.element("dt", messages.text("text.tried")).open("dd");
      new CalculationTable(form, messages, text).write(finding.equation().get(), html);
      html.close("dd");
    }
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

  private void entry(String key, String value, Markup html) throws IOException {
    if (!value.isEmpty()) {
      String look = key.substring(key.lastIndexOf('.') + 1);
      html.element("dt", messages.text(key), "class", look).element("dd", value, "class", look);
    }
  }
}
