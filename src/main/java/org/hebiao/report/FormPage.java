package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.Surroundings.Link;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.FindingState;

/** The forms of a submission as they count today, as a page of the site and in its parts: a form, a finding, a cell. */
public final class FormPage {
  private final Messages messages;
  private final FindingText text;

  public FormPage(Messages messages, RulePages pages) {
    this.messages = messages;
    this.text = new FindingText(messages, pages);
  }

  /** The whole page; the site serves style, script and page images. */
  public void write(CheckedAnnex checked, List<RemarkedForm> forms, ShownPages shown, Surroundings site, Writer out) throws IOException {
    Markup html = new Markup(out);
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", messages.language() == Language.ZH ? "zh-CN" : "en");
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    if (site.token().isPresent()) {
      html.open("meta", "name", "csrf", "data-header", site.token().get().text(), "content", site.token().get().address());
    }
    html.element("title", messages.text("html.title", "file", checked.name()));
    html.open("link", "rel", "icon", "href", "/assets/icon.svg");
    html.open("link", "rel", "stylesheet", "href", "/assets/report.css");
    html.open("link", "rel", "stylesheet", "href", "/assets/formpage.css").close("head").line();
    String submission = site.submission().map(String::valueOf).orElse("");
    html.open("body", "class", "site", "data-submission", submission, "data-rights", String.join(" ", site.rights())).line();
    List<FormView> views = new ArrayList<>();
    for (RemarkedForm form : forms) {
      views.add(view(form));
    }
    new ReportBody(messages, text).write(checked, views, shown, site, html);
    for (Link key : site.keys()) {
      html.open("link", "class", "go", "data-key", key.text(), "href", key.address());
    }
    html.open("script", "src", "/assets/report.js").close("script");
    html.open("script", "type", "module", "src", "/assets/formpage.js").close("script", "body", "html").line();
  }

  private FormView view(RemarkedForm form) {
    return new FormView(form.form().number() - 1, form.form().checked(), messages, Optional.of(form));
  }

  /** Its handle in the bar and all that is shown of it beside the pages. */
  public void form(RemarkedForm form, Writer out) throws IOException {
    Markup html = new Markup(out);
    FormView view = view(form);
    new ReportBody(messages, text).tab(view, html);
    new FormPane(view, messages, text).write(html);
  }

  /** What there is to say about a cell, and what may be done about it. */
  public void cell(RemarkedForm form, FieldPath place, List<String> rights, Writer out) throws IOException {
    Markup html = new Markup(out);
    FormView view = view(form);
    CellDetail detail = new CellDetail(view, messages, text);
    CellDesk desk = new CellDesk(view, messages);
    detail.head(place, html);
    desk.write(place, rights, html);
    detail.rest(place, html);
    desk.history(place, rights, html);
  }

  /** What there is to say about a finding, and what may be done about it. */
  public void finding(RemarkedForm form, FindingState state, List<String> rights, Writer out) throws IOException {
    Markup html = new Markup(out);
    FormView view = view(form);
    new FindingDesk(view, messages).write(state, rights, html);
    new FindingDetail(view, messages, text).write(state.finding(), html);
  }
}
