package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Standing;
import org.hebiao.revision.Verdict;
import org.hebiao.submission.FindingState;

/** What may be done about a finding: take up its proposal, say whether it is true, let it rest, settle its convention, take that back. */
final class FindingDesk {
  private final FormView form;
  private final Messages messages;

  FindingDesk(FormView form, Messages messages) {
    this.form = form;
    this.messages = messages;
  }

  void write(FindingState state, List<String> rights, Markup html) throws IOException {
    int number = form.remarks().orElseThrow().form().number();
    html.open("div", "class", "desk", "data-form", String.valueOf(number), "data-id", state.key().id());
    said(state.standing(), rights, html);
    Optional<Finding.Proposal> proposal = state.finding().proposal();
    if (proposal.isPresent() && rights.contains("edit")) {
      Finding.Proposal reading = proposal.get();
      html.element(
          "button", messages.text("html.accept", "proposed", reading.proposed()), "type", "button", "class", "act main", "data-act", "accept", "title", "Enter",
          "data-place", reading.where().text(), "data-key", form.key(reading.where()), "data-seen", form.names().field(reading.where()).raw(), "data-text", reading.proposed());
    }
    if (rights.contains("judge")) {
      act("confirm", "C", html);
      act("false", "F", html);
      act("waive", "W", html);
      if (state.convention().isPresent() && !(state.standing() instanceof Standing.Settled)) {
        act("settle", "", html);
      }
      html.open("form", "class", "waive", "hidden", "");
      html.open("label").element("span", messages.text("html.waive.reason")).open("input", "name", "reason", "required", "", "maxlength", "1000", "autocomplete", "off").close("label");
      html.open("label").element("span", messages.text("html.waive.until")).open("input", "type", "date", "name", "until", "required", "").close("label");
      html.element("button", messages.text("html.act.waive"), "type", "submit", "class", "act main");
      html.element("button", messages.text("html.edit.cancel"), "type", "button", "class", "act", "data-act", "cancel").close("form");
      html.open("label", "class", "note").element("span", messages.text("html.note")).open("input", "name", "note", "maxlength", "1000", "autocomplete", "off").close("label");
    }
    html.open("p", "class", "answer", "role", "alert").close("p", "div");
  }

  private void act(String name, String key, Markup html) throws IOException {
    html.open("button", "type", "button", "class", "act", "data-act", name, "title", key).text(messages.text("html.act." + name));
    if (!key.isEmpty()) {
      html.element("kbd", key);
    }
    html.close("button");
  }

  private void said(Standing standing, List<String> rights, Markup html) throws IOException {
    Optional<Entry> by =
        switch (standing) {
          case Standing.Open none -> Optional.empty();
          case Standing.Confirmed confirmed -> Optional.of(confirmed.by());
          case Standing.DeclaredFalse declared -> Optional.of(declared.by());
          case Standing.Waived waived -> Optional.of(waived.by());
          case Standing.Settled settled -> Optional.of(settled.by());
          case Standing.Returned returned -> Optional.of(returned.before());
        };
    if (by.isEmpty()) {
      return;
    }
    StandingText text = new StandingText(messages);
    html.open("p", "class", "said").element("strong", text.brief(standing)).element("span", " " + text.signed(by.get()), "class", "grey");
    if (rights.contains("judge") && !(standing instanceof Standing.Returned)) {
      String kind = standing instanceof Standing.Settled ? "conventions" : by.get() instanceof Verdict ? "verdicts" : "waivers";
      html.element("button", messages.text("html.undo"), "type", "button", "class", "act", "data-undo", kind + "/" + by.get().number());
    }
    html.close("p");
  }
}
