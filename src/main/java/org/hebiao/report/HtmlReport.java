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
    List<FormView> forms = new ArrayList<>();
    for (int i = 0; i < checked.forms().size(); i++) {
      forms.add(new FormView(i, checked.forms().get(i), messages));
    }
    new ReportBody(messages, text).write(checked, forms, shown, Surroundings.NONE, html);
    html.open("script").verbatim(script).close("script", "body", "html").line();
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
