package org.hebiao.report;

import java.io.IOException;
import java.util.List;
import org.hebiao.submission.CheckedAnnex;

/** What is seen of checked forms: the bar, page images with boxes on the left, findings on top, tables on the right, the selected thing below. */
final class ReportBody {
  private static final List<String> WORDS =
      List.of("raw", "state", "formula", "saved", "vanished", "appeared", "unchanged", "undo", "undone", "nothing", "failed", "draft", "conflict", "copied", "unread", "copy-link");
  private static final List<String> KEYS = List.of("J_K", "N_P", "Enter", "E", "C", "F", "W", "Z", "U", "H", "G", "Esc");

  private final Messages messages;
  private final FindingText text;

  ReportBody(Messages messages, FindingText text) {
    this.messages = messages;
    this.text = text;
  }

  void write(CheckedAnnex checked, List<FormView> forms, ShownPages shown, Surroundings site, Markup html) throws IOException {
    bar(checked, forms, site, html);
    notes(checked, html);
    html.open("main").line();
    new PagesPane(checked, forms, shown, messages).write(html);
    for (FormView form : forms) {
      new FormPane(form, messages, text).write(html);
    }
    if (forms.isEmpty()) {
      html.element("p", messages.text("text.no-forms", "pages", checked.annex().pages()), "class", "none");
    }
    html.open("aside", "id", "inspector", "aria-live", "polite", "tabindex", "0", "aria-label", messages.text("html.inspector"));
    html.element("p", messages.text("html.inspector.empty"), "class", "empty").close("aside");
    html.close("main").line();
    words(html);
  }

  /** Words the script says. */
  private void words(Markup html) throws IOException {
    html.open("div", "id", "words", "hidden", "");
    for (String word : WORDS) {
      html.element("i", messages.text("html.say." + word), "data-word", word);
    }
    html.close("div");
    html.open("template", "id", "help").element("h3", messages.text("html.keys")).open("dl", "class", "keys");
    for (String keys : KEYS) {
      html.element("dt", keys.replace("_", " / ")).element("dd", messages.text("html.key." + keys));
    }
    html.close("dl", "template").line();
  }

  private void bar(CheckedAnnex checked, List<FormView> forms, Surroundings site, Markup html) throws IOException {
    html.open("header");
    if (site.home().isPresent()) {
      html.element("a", messages.text("html.brand"), "class", "brand", "href", site.home().get());
    } else {
      html.element("strong", messages.text("html.brand"), "class", "brand");
    }
    html.element("span", checked.name(), "class", "file", "title", checked.name());
    html.element("span", messages.text("html.document", "pages", checked.annex().pages(), "forms", forms.size()), "class", "grey");
    html.open("nav", "aria-label", messages.text("html.forms"));
    for (FormView form : forms) {
      tab(form, html);
    }
    html.close("nav");
    html.open("span", "class", "tools");
    for (Surroundings.Link link : site.links()) {
      html.element("a", link.text(), "href", link.address());
    }
    tool("boxes", "H", html);
    tool("unclaimed", "U", html);
    tool("smaller", "−", html);
    tool("larger", "+", html);
    tool("help", "?", html);
    html.close("span", "header").line();
  }

  /** The handle of a form in the bar. */
  void tab(FormView form, Markup html) throws IOException {
    html.open("button", "type", "button", "class", "tab", "data-form", String.valueOf(form.index()), "title", form.title().project());
    html.element("span", (form.index() + 1) + " " + form.title().project(), "class", "tabname");
    form.tallies(html);
    html.close("button");
  }

  private void tool(String name, String key, Markup html) throws IOException {
    html.element("button", messages.text("html.tool." + name), "type", "button", "id", "tool-" + name, "title", key);
  }

  private void notes(CheckedAnnex checked, Markup html) throws IOException {
    List<String> notes = NoteText.of(checked.annex().notes(), messages);
    if (!notes.isEmpty()) {
      html.element("p", "▲ " + String.join(messages.text("list.separator"), notes), "class", "notes", "role", "alert");
    }
  }
}
