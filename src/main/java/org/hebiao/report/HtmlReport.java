package org.hebiao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.CheckedAnnex;

/**
 * The result as one page that needs nothing else: page images with boxes on the left, the reconciled form on the right, findings on top. Its content
 * security policy admits its own style and script only, so that no text of a PDF can act.
 */
public final class HtmlReport {
  private final Messages messages;
  private final FindingText text;

  public HtmlReport(Messages messages, RulePages pages) {
    this.messages = messages;
    this.text = new FindingText(messages, pages);
  }

  /** Writes a page that needs nothing else. */
  public void write(CheckedAnnex checked, ShownPages shown, Writer out) throws IOException {
    String style = resource("report.css");
    String script = resource("report.js");
    Markup html = new Markup(out);
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", messages.language() == Language.ZH ? "zh-CN" : "en");
    head(checked.name(), style, script, html);
    html.open("body").line();
    content(checked, shown, Surroundings.NONE, html);
    html.open("script").verbatim(script).close("script", "body", "html").line();
  }

  /**
   * Where a page of a site leads to.
   *
   * @param home address behind the name of the product
   * @param links text and address, in the bar
   */
  public record Surroundings(Optional<String> home, List<Link> links) {
    static final Surroundings NONE = new Surroundings(Optional.empty(), List.of());

    public Surroundings {
      links = List.copyOf(links);
    }
  }

  /** A text that leads to an address. */
  public record Link(String text, String address) {}

  /** Writes the same as a page of a site that serves style ({@code /assets/report.css}), script and page images. */
  public void write(CheckedAnnex checked, ShownPages shown, Surroundings site, Writer out) throws IOException {
    Markup html = new Markup(out);
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", messages.language() == Language.ZH ? "zh-CN" : "en");
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", messages.text("html.title", "file", checked.name()));
    html.open("link", "rel", "icon", "href", "/assets/icon.svg");
    html.open("link", "rel", "stylesheet", "href", "/assets/report.css").close("head").line();
    html.open("body").line();
    content(checked, shown, site, html);
    html.open("script", "src", "/assets/report.js").close("script", "body", "html").line();
  }

  private void content(CheckedAnnex checked, ShownPages shown, Surroundings site, Markup html) throws IOException {
    List<FormView> forms = new ArrayList<>();
    for (int i = 0; i < checked.forms().size(); i++) {
      forms.add(new FormView(i, checked.forms().get(i), messages));
    }
    bar(checked, forms, site, html);
    html.open("main").line();
    new PagesPane(checked, forms, shown, messages).write(html);
    for (FormView form : forms) {
      new FormPane(form, messages, text).write(html);
    }
    if (forms.isEmpty()) {
      html.element("p", messages.text("text.no-forms", "pages", checked.annex().pages()), "class", "none");
    }
    html.open(
        "aside",
        "id", "inspector",
        "aria-live", "polite",
        "aria-label", messages.text("html.inspector"),
        "data-raw", messages.text("html.raw"),
        "data-state", messages.text("html.state"),
        "data-formula", messages.text("html.formula"));
    html.element("p", messages.text("html.inspector.empty"), "class", "empty").close("aside");
    html.close("main").line();
  }

  private void head(String name, String style, String script, Markup html) throws IOException {
    String policy = "default-src 'none'; img-src data:; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'";
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy.formatted(digest(style), digest(script)));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", messages.text("html.title", "file", name));
    html.open("style").verbatim(style).close("style", "head").line();
  }

  private void bar(CheckedAnnex checked, List<FormView> forms, Surroundings site, Markup html) throws IOException {
    html.open("header");
    if (site.home().isPresent()) {
      html.element("a", messages.text("html.brand"), "class", "brand", "href", site.home().get());
    } else {
      html.element("strong", messages.text("html.brand"), "class", "brand");
    }
    html.element("span", checked.name(), "class", "file");
    html.element("span", messages.text("html.document", "pages", checked.annex().pages(), "forms", forms.size()), "class", "grey");
    html.open("nav", "aria-label", messages.text("html.forms"));
    for (FormView form : forms) {
      html.open("button", "type", "button", "class", "tab", "data-form", String.valueOf(form.index()), "title", form.title().project());
      html.element("span", (form.index() + 1) + " " + form.title().project(), "class", "tabname");
      form.tallies(html);
      html.close("button");
    }
    html.close("nav");
    html.open("span", "class", "tools");
    for (Link link : site.links()) {
      html.element("a", link.text(), "href", link.address());
    }
    tool("boxes", "H", html);
    tool("unclaimed", "U", html);
    tool("smaller", "−", html);
    tool("larger", "+", html);
    html.close("span", "header").line();
    notes(checked, html);
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

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource /report/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String digest(String text) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
