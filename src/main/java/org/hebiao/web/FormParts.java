package org.hebiao.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.archive.Submission;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FormPage;
import org.hebiao.report.Messages;
import org.hebiao.report.RemarkedForm;
import org.hebiao.revision.Corrections;
import org.hebiao.submission.FindingState;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of a form page, fetched when something is selected or after an edit: a form, a cell, a finding. */
@Controller
@Hidden
@RequestMapping("/submissions/{id}/parts/{form}")
class FormParts {
  private static final String AT = "/api/v1/submissions/1/forms/1/";

  private final Desk desk;
  private final FormDesk forms;
  private final RulePages rules;

  FormParts(Desk desk, FormDesk forms, RulePages rules) {
    this.desk = desk;
    this.forms = forms;
    this.rules = rules;
  }

  @GetMapping
  ResponseEntity<byte[]> form(@PathVariable long id, @PathVariable int form, HttpServletRequest request) throws IOException {
    StringWriter out = new StringWriter();
    page(request).form(forms.form(desk.submission(id), form), out);
    return html(out);
  }

  @GetMapping("/cell")
  ResponseEntity<byte[]> cell(@PathVariable long id, @PathVariable int form, @RequestParam String place, HttpServletRequest request) throws IOException {
    Submission row = desk.submission(id);
    RemarkedForm found = forms.form(row, form);
    FieldPath path = new FieldPath(place);
    if (!Corrections.places(found.form().corrected().shown()).contains(path)) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
    StringWriter out = new StringWriter();
    page(request).cell(found, path, rights(request), out);
    return html(out);
  }

  @GetMapping("/finding")
  ResponseEntity<byte[]> finding(@PathVariable long id, @PathVariable int form, @RequestParam("id") String key, HttpServletRequest request) throws IOException {
    RemarkedForm found = forms.form(desk.submission(id), form);
    FindingState state =
        found.findings().stream().filter(each -> each.key().id().equals(key)).findFirst().orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    StringWriter out = new StringWriter();
    page(request).finding(found, state, rights(request), out);
    return html(out);
  }

  /** What the person may do with a form, by the table of routes. */
  static List<String> rights(HttpServletRequest request) {
    List<String> rights = new ArrayList<>();
    if (may(request, AT + "corrections")) {
      rights.add("edit");
    }
    if (may(request, AT + "findings/x/verdict")) {
      rights.add("judge");
    }
    return rights;
  }

  private static boolean may(HttpServletRequest request, String path) {
    return AccessTable.standard().row("POST", path).filter(row -> row.roles().stream().anyMatch(role -> request.isUserInRole(role.name()))).isPresent();
  }

  private FormPage page(HttpServletRequest request) {
    return new FormPage(Messages.in(Pages.language(request)), rules);
  }

  private static ResponseEntity<byte[]> html(StringWriter out) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .header("Cache-Control", "no-store")
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
