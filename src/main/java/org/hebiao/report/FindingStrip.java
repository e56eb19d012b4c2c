package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Standing;
import org.hebiao.submission.FindingState;

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
    Optional<FindingState> state = form.remarks().flatMap(remarks -> remarks.of(finding));
    boolean rests = state.filter(said -> !said.standing().isOpen()).isPresent();
    html.open("li", "class", "finding " + severity + (rests ? " rests" : ""), "data-keys", String.join("|", form.keys(finding)));
    String id = state.map(said -> said.key().id()).orElse(String.valueOf(number));
    html.open("button", "type", "button", "data-finding", form.index() + "." + id);
    html.element("span", Marks.icon(finding.severity()) + " " + messages.text("severity." + severity), "class", "severity");
    html.open("span", "class", "title").text(text.title(finding.rule()));
    if (state.isPresent() && !(state.get().standing() instanceof Standing.Open)) {
      html.element("span", new StandingText(messages).brief(state.get().standing()), "class", "standing");
    }
    html.close("span");
    html.element("span", text.sentence(finding, form.names()), "class", "sentence");
    html.element("span", form.names().placed(finding.where()), "class", "at");
    html.element("span", points(finding), "class", "points");
    html.close("button");
    if (form.remarks().isEmpty()) {
      html.open("div", "class", "detail");
      new FindingDetail(form, messages, text).write(finding, html);
      html.close("div");
    }
    html.close("li").line();
  }

  private String points(Finding finding) {
    return finding.pointsAtStake().signum() > 0 ? messages.text("text.stake.points", "points", Expression.show(finding.pointsAtStake())) : "";
  }
}
