package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Provenance;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Confirmation;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Outcome;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.submission.CheckedForm;

/** One form on the page: its findings, how much was checked, and the reconciled tables. */
final class FormPane {
  private static final int OPEN_CHECKS = 200;
  private static final int UNRECOGNISED = 60;

  private final FormView form;
  private final Messages messages;
  private final FindingText text;

  FormPane(FormView form, Messages messages, FindingText text) {
    this.form = form;
    this.messages = messages;
    this.text = text;
  }

  void write(Markup html) throws IOException {
    String heading = "form-" + form.index();
    html.open("section", "class", "form", "data-form", String.valueOf(form.index()), "aria-labelledby", heading).line();
    html.open("div", "class", "strip");
    html.open("div", "class", "headline").element("h2", form.title().project(), "id", heading);
    html.element("span", String.join(" · ", form.title().department(), form.title().year(), pages()), "class", "grey");
    facts(html);
    html.close("div").line();
    if (form.judged().isPresent()) {
      new FindingStrip(form, messages, text).write(html);
    } else {
      listed(html);
    }
    html.close("div").line();
    html.open("div", "class", "pane");
    if (!form.form().complete() && form.judged().isPresent()) {
      html.element("p", "▲ " + messages.text("text.incomplete"), "class", "notes");
    }
    new FormTables(form, messages).write(html);
    if (form.judged().isPresent()) {
      asides(form.judged().get(), html);
    }
    if (!(form.checked() instanceof CheckedForm.Listed listed && listed.why().isUnread())) {
      labels(html);
    }
    html.close("div", "section").line();
  }

  private String pages() {
    return form.names().pages(form.form().pages());
  }

  private void listed(Markup html) throws IOException {
    if (form.checked() instanceof CheckedForm.Listed listed) {
      html.element("p", "◌ " + messages.text("text.listed." + listed.why().name()), "class", "clean open");
    }
  }

  private void facts(Markup html) throws IOException {
    if (form.judged().isEmpty()) {
      return;
    }
    Reconciliation judged = form.judged().get();
    Coverage coverage = judged.coverage();
    NumberCount numbers = NumberCount.of(form.checked().reading(), judged);
    html.open("span", "class", "facts");
    fact(messages.text("html.coverage", "checked", coverage.checked(), "possible", coverage.possible()), coverage.notChecked() > 0 ? "fact open" : "fact", html);
    fact(messages.text("html.proved", "proved", numbers.proved(), "numbers", numbers.all()), "fact", html);
    fact(messages.text("html.unclaimed", "unclaimed", numbers.unclaimed()), numbers.unclaimed() > 0 ? "fact violet" : "fact", html);
    fact(messages.text("html.profile", "profile", judged.choice().profile().title().in(messages.language().code())), "fact", html);
    html.close("span");
  }

  private static void fact(String text, String look, Markup html) throws IOException {
    html.element("span", text, "class", look);
  }

  private void asides(Reconciliation judged, Markup html) throws IOException {
    section("html.profile.why", ProfileText.of(judged.choice(), messages), html);
    if (!judged.confirmations().isEmpty()) {
      html.element("h3", "✓ " + messages.text("text.confirmed", "count", judged.confirmations().size()), "class", "good").open("ul", "class", "plain");
      for (Confirmation confirmation : judged.confirmations()) {
        html.open("li");
        place(confirmation.where(), html);
        html.text(" " + text.sentence(confirmation, form.names())).close("li");
      }
      html.close("ul");
    }
    List<Check> open = judged.notChecked();
    if (!open.isEmpty()) {
      html.element("h3", "◌ " + messages.text("text.open", "count", open.size())).open("ul", "class", "plain open");
      for (Check check : open.subList(0, Math.min(OPEN_CHECKS, open.size()))) {
        html.open("li").text(text.title(check.rule()) + " ");
        place(check.where(), html);
        html.text(" " + why(check)).close("li");
      }
      html.close("ul");
    }
    List<Provenance> unclaimed = form.checked().reading().unclaimedNumbers();
    if (!unclaimed.isEmpty()) {
      html.element("h3", messages.text("text.unclaimed"), "class", "violet").open("p");
      for (int i = 0; i < unclaimed.size(); i++) {
        String key = form.index() + "/unclaimed[" + i + "]";
        html.element("button", Printed.brief(unclaimed.get(i).rawText()), "type", "button", "class", "v loose", "data-k", key, "data-n", messages.text("text.unclaimed"));
      }
      html.close("p");
    }
  }

  private String why(Check check) {
    return check.outcome() instanceof Outcome.Undecided(List<FieldPath> operands) && !operands.isEmpty()
        ? OpenReason.text(operands, form.names(), messages)
        : check.outcome() instanceof Outcome.Failed ? messages.text("text.open.failed") : "";
  }

  /** A button that lights a place. */
  private void place(FieldPath path, Markup html) throws IOException {
    html.element("button", form.names().placed(path), "type", "button", "class", "link", "data-go", form.key(path));
  }

  private void labels(Markup html) throws IOException {
    if (form.checked().reading().isLayoutKnown()) {
      section("text.layout", messages.text("text.layout.known", "layout", form.form().layout()), html);
      return;
    }
    String recognised =
        form.checked().reading().recognisedLabels().stream().map(key -> messages.name("label", key)).distinct().collect(Collectors.joining(messages.text("list.separator")));
    String others =
        form.checked().reading().unrecognisedTexts().stream()
            .map(from -> Printed.brief(from.rawText()))
            .filter(label -> !label.isEmpty())
            .distinct()
            .limit(UNRECOGNISED)
            .collect(Collectors.joining(messages.text("list.separator")));
    section("text.layout", messages.text("text.layout.unknown"), html);
    html.element("p", messages.text("text.layout.recognised", "labels", recognised.isEmpty() ? "—" : recognised));
    html.element("p", messages.text("text.layout.unrecognised", "texts", others.isEmpty() ? "—" : others));
  }

  private void section(String key, String body, Markup html) throws IOException {
    html.element("h3", messages.text(key)).element("p", body);
  }
}
