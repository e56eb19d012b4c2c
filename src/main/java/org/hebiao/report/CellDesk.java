package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.revision.ConventionAcceptance;
import org.hebiao.revision.CorrectedField;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.revision.Withdrawal;
import org.hebiao.submission.RevisedForm;

/** What may be done about a cell: read it otherwise; and all that was written about it. */
final class CellDesk {
  private final FormView form;
  private final Messages messages;

  CellDesk(FormView form, Messages messages) {
    this.form = form;
    this.messages = messages;
  }

  void write(FieldPath place, List<String> rights, Markup html) throws IOException {
    RevisedForm revised = form.remarks().orElseThrow().form();
    String now = form.correctedAt(place).map(CorrectedField::text).orElseGet(() -> form.names().field(place).raw());
    html.open("div", "class", "crops", "data-crops", form.key(place)).close("div");
    if (rights.contains("edit")) {
      html.element("button", messages.text("html.edit"), "type", "button", "class", "act", "data-act", "edit");
      html.open("form", "class", "edit", "hidden", "", "data-form", String.valueOf(revised.number()), "data-place", place.text(), "data-key", form.key(place));
      html.open("label").element("span", messages.text("html.edit.text")).open("textarea", "name", "text", "rows", now.length() > 40 ? "4" : "1", "data-seen", now).text("\n" + now).close("textarea", "label");
      html.open("label").element("span", messages.text("html.edit.reason")).open("input", "name", "reason", "maxlength", "1000", "autocomplete", "off").close("label");
      html.element("button", messages.text("html.edit.save"), "type", "submit", "class", "act main");
      html.element("button", messages.text("html.edit.cancel"), "type", "button", "class", "act", "data-act", "cancel");
      html.open("p", "class", "answer", "role", "alert").close("p", "form");
    }
  }

  /** All that was written about it, newest first. */
  void history(FieldPath place, List<String> rights, Markup html) throws IOException {
    RevisedForm revised = form.remarks().orElseThrow().form();
    List<Entry> history = revised.history(place);
    if (history.isEmpty()) {
      return;
    }
    html.element("h4", messages.text("html.history")).open("ol", "class", "history");
    for (Entry entry : history.reversed()) {
      boolean holds = revised.log().isInForce(entry.number());
      html.open("li", "class", holds ? "" : "off");
      switch (entry) {
        case Correction correction -> html.text(messages.text("html.history.corrected", "before", quoted(correction.before()), "after", quoted(correction.after())));
        case Withdrawal withdrawal -> html.text(messages.text("html.history.withdrawn", "number", withdrawal.withdrawn()));
        case Verdict verdict -> html.text(messages.text(verdict.word() == Verdict.Word.CONFIRMED ? "standing.confirmed" : "standing.false"));
        case Waiver waiver -> html.text(messages.text("standing.waived", "until", waiver.until()));
        case ConventionAcceptance acceptance -> html.text(messages.text("standing.settled"));
      }
      html.element("span", " #" + entry.number() + " · " + new StandingText(messages).signed(entry), "class", "grey");
      if (holds && rights.contains("edit")) {
        html.element("button", messages.text("html.undo"), "type", "button", "class", "act", "data-undo", "corrections/" + entry.number());
      }
      html.close("li");
    }
    html.close("ol");
  }

  private String quoted(String text) {
    return text.isBlank() ? messages.text("state.blank") : "“" + Printed.brief(text) + "”";
  }
}
