package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.HtmlReport;
import org.hebiao.report.HtmlReport.Link;
import org.hebiao.report.HtmlReport.Surroundings;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ShownPages;
import org.hebiao.submission.FileType;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One submission: its pages beside its forms when it is done, else how far it is or why it failed. */
@Controller
class SubmissionPage {
  private final OpenArchive archive;
  private final Desk desk;
  private final RulePages rules;

  SubmissionPage(OpenArchive archive, Desk desk, RulePages rules) {
    this.archive = archive;
    this.desk = desk;
    this.rules = rules;
  }

  @GetMapping("/submissions/{id}")
  @org.jspecify.annotations.Nullable String page(@PathVariable long id, Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Submission row = desk.submission(id);
    Language language = Pages.language(request);
    boolean zip = row.mediaType().equals(FileType.ZIP.mediaType());
    if (row.state() == State.DONE && !zip && archive.forms().count(id) > 0) {
      report(row, language, response);
      return null;
    }
    model.addAttribute("row", row);
    model.addAttribute("text", SubmissionView.text(row, language));
    model.addAttribute("entries", zip ? archive.entries().of(id) : List.<ArchiveEntries.Entry>of());
    return "submission";
  }

  private void report(Submission row, Language language, HttpServletResponse response) throws IOException {
    Messages messages = Messages.in(language);
    String at = "/api/v1/submissions/" + row.id();
    Surroundings site =
        new Surroundings(
            Optional.of("/"),
            List.of(
                new Link(messages.text("web.export.sheet"), at + "/sheet.xlsx"),
                new Link(messages.text("web.export.copy"), at + "/annotated.pdf"),
                new Link(messages.text("web.export.report"), at + "/report.html"),
                new Link(messages.text("web.export.original"), at + "/original")));
    ShownPages shown = PageStore.shown(desk.reading(row).sizes(), number -> at + "/pages/" + number);
    response.setContentType("text/html;charset=UTF-8");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      new HtmlReport(messages, rules).write(desk.checked(row), shown, site, out);
    }
  }
}
