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
import org.hebiao.report.FormPage;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ShownPages;
import org.hebiao.report.Surroundings;
import org.hebiao.report.Surroundings.Link;
import org.hebiao.submission.FileType;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.RevisedAnnex;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One submission: its pages beside its forms when it is done, else how far it is or why it failed. */
@Controller
class SubmissionPage {
  /** Screens by the key that follows G. */
  private static final List<Link> SCREENS = List.of(new Link("s", "/search"), new Link("l", "/ledger"), new Link("r", "/rules"));

  private final OpenArchive archive;
  private final Desk desk;
  private final FormDesk forms;
  private final RulePages rules;

  SubmissionPage(OpenArchive archive, Desk desk, FormDesk forms, RulePages rules) {
    this.archive = archive;
    this.desk = desk;
    this.forms = forms;
    this.rules = rules;
  }

  @GetMapping("/submissions/{id}")
  @org.jspecify.annotations.Nullable String page(@PathVariable long id, Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Submission row = desk.submission(id);
    Language language = Pages.language(request);
    boolean zip = row.mediaType().equals(FileType.ZIP.mediaType());
    if (row.state() == State.DONE && !zip && archive.forms().count(id) > 0) {
      forms(row, request, response);
      return null;
    }
    model.addAttribute("row", row);
    model.addAttribute("text", SubmissionView.text(row, language));
    model.addAttribute("entries", zip ? archive.entries().of(id) : List.<ArchiveEntries.Entry>of());
    return "submission";
  }

  private void forms(Submission row, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Language language = Pages.language(request);
    RevisedAnnex annex = forms.annex(row);
    ShownPages shown = PageStore.shown(desk.reading(row).sizes(), number -> "/api/v1/submissions/" + row.id() + "/pages/" + number);
    Surroundings site = site(row, Messages.in(language), language, request);
    response.setContentType("text/html;charset=UTF-8");
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      new FormPage(Messages.in(language), rules).write(annex.checked(), forms.forms(annex), shown, site, out);
    }
  }

  private static Surroundings site(Submission row, Messages messages, Language language, HttpServletRequest request) {
    String at = "/api/v1/submissions/" + row.id();
    List<Link> links =
        List.of(
            new Link(messages.text("web.export.sheet"), at + "/sheet.xlsx"),
            new Link(messages.text("web.export.copy"), at + "/annotated.pdf"),
            new Link(messages.text("web.export.report"), at + "/report.html"),
            new Link(messages.text("web.export.original"), at + "/original"),
            new Link(messages.text("web.other-language"), request.getRequestURI() + "?lang=" + (language == Language.ZH ? "en" : "zh")));
    List<Link> keys = SCREENS.stream().filter(screen -> AccessTable.standard().knowsPath(screen.address())).toList();
    Optional<Link> token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? Optional.of(new Link(csrf.getHeaderName(), csrf.getToken())) : Optional.empty();
    return new Surroundings(Optional.of("/"), links, Optional.of(row.id()), keys, token, FormParts.rights(request));
  }
}
