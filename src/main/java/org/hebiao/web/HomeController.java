package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hebiao.archive.Ledger;
import org.hebiao.archive.LedgerArrangement;
import org.hebiao.archive.LedgerFilter;
import org.hebiao.archive.LedgerRow;
import org.hebiao.archive.Submission;
import org.hebiao.archive.SubmissionList;
import org.hebiao.archive.SubmissionList.Filter;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page (待办: files in, what needs eyes, files here) and the login page. */
@Controller
class HomeController {
  private static final int ROWS = 100;

  /** Forms of the review queue shown at once: what is done before lunch. */
  private static final int QUEUE = 20;

  private final OpenArchive archive;
  private final Ledger ledger;
  private final RulePages rules;

  HomeController(OpenArchive archive, RulePages rules) {
    this.archive = archive;
    this.ledger = new Ledger(archive.database());
    this.rules = rules;
  }

  /** A form that needs eyes; {@code why} is the title of its gravest finding. */
  record Waiting(LedgerRow row, Optional<String> why) {}

  private Waiting waiting(LedgerRow row, FindingText text) {
    return new Waiting(row, ledger.gravest(row.submission(), row.form().number()).map(finding -> text.title(finding.rule())));
  }

  /** A line of the list. */
  record Line(Submission row, long forms, long errors, long warnings, long hints) {}

  @GetMapping("/")
  String home(Model model, HttpServletRequest request) {
    LedgerFilter review = LedgerFilter.all(Service.ORGANISATION).toReview();
    FindingText text = new FindingText(Messages.in(Pages.language(request)), rules);
    model.addAttribute("review", ledger.totals(review));
    model.addAttribute("waiting", ledger.page(review, LedgerArrangement.REVIEW, 0, QUEUE).stream().map(row -> waiting(row, text)).toList());
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
