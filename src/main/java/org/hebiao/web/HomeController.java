package org.hebiao.web;

import java.util.List;
import java.util.OptionalLong;
import org.hebiao.archive.Submission;
import org.hebiao.archive.SubmissionList;
import org.hebiao.archive.SubmissionList.Filter;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page (files in, files here) and the login page. */
@Controller
class HomeController {
  private static final int ROWS = 100;

  private final OpenArchive archive;

  HomeController(OpenArchive archive) {
    this.archive = archive;
  }

  /** A line of the list. */
  record Line(Submission row, long forms, long errors, long warnings, long hints) {}

  @GetMapping("/")
  String home(Model model) {
    SubmissionList list = archive.list();
    List<Submission> rows = list.page(Filter.all(Service.ORGANISATION), OptionalLong.empty(), ROWS);
    model.addAttribute("total", list.count(Filter.all(Service.ORGANISATION)));
    model.addAttribute("lines", rows.stream().map(this::line).toList());
    model.addAttribute("failures", list.failures(Service.ORGANISATION));
    return "home";
  }

  private Line line(Submission row) {
    SubmissionList.Tally tally = archive.list().tally(row.id());
    return new Line(row, tally.forms(), tally.errors(), tally.warnings(), tally.hints());
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }
}
