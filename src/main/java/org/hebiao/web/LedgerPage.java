package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hebiao.archive.FindingRow;
import org.hebiao.archive.Ledger;
import org.hebiao.archive.LedgerArrangement;
import org.hebiao.archive.LedgerArrangement.Grouping;
import org.hebiao.archive.LedgerFilter;
import org.hebiao.archive.LedgerRow;
import org.hebiao.archive.SavedViews;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger (台账) for people: a page of it, and what slides over it for one row. */
@Controller
class LedgerPage {
  /** Rows a page: three screens of a reviewer; the page is made and drawn within a blink. */
  private static final int ROWS = 100;

  /** Findings shown over the ledger; the rest stands on the page of the form. */
  private static final int FINDINGS = 50;

  private final Ledger ledger;
  private final SavedViews views;
  private final RulePages rules;

  LedgerPage(OpenArchive archive, RulePages rules, SavedViews views) {
    this.ledger = new Ledger(archive.database());
    this.views = views;
    this.rules = rules;
  }

  /** A row, with the head of its group when it is the first of it on this page. */
  record Line(LedgerRow row, Optional<Head> head) {}

  record Head(String key, Ledger.Totals totals) {}

  /** A rule that can be filtered by. */
  record Choice(String id, String title) {}

  @GetMapping("/ledger")
  String page(@RequestParam MultiValueMap<String, String> asked, Model model, HttpServletRequest request, Principal who) {
    LedgerAddress address = LedgerAddress.of(asked);
    LedgerFilter filter = address.filter();
    LedgerArrangement arrangement = address.arrangement();
    Ledger.Totals totals = ledger.totals(filter);
    long pages = Math.max(1, (totals.forms() + ROWS - 1) / ROWS);
    long page = Math.min(address.page(), pages);
    FindingText text = new FindingText(Messages.in(Pages.language(request)), rules);
    model.addAttribute("address", address);
    model.addAttribute("totals", totals);
    model.addAttribute("all", address.isFiltered() ? ledger.totals(LedgerFilter.all(Service.ORGANISATION)).forms() : totals.forms());
    model.addAttribute("lines", lines(filter, arrangement, (page - 1) * ROWS));
    model.addAttribute("page", page);
    model.addAttribute("pages", pages);
    model.addAttribute("first", (page - 1) * ROWS + 1);
    model.addAttribute("last", Math.min(totals.forms(), page * ROWS));
    model.addAttribute("years", ledger.years(Service.ORGANISATION).stream().map(year -> year.isPresent() ? String.valueOf(year.getAsInt()) : LedgerAddress.NO_YEAR).toList());
    model.addAttribute("departments", ledger.departments(Service.ORGANISATION));
    model.addAttribute("rules", Rules.ALL.stream().map(rule -> new Choice(rule.id(), text.title(rule.id()))).toList());
    model.addAttribute("titles", text);
    model.addAttribute("views", views.of(who.getName()));
    return "ledger";
  }

  private List<Line> lines(LedgerFilter filter, LedgerArrangement arrangement, long offset) {
    Grouping grouping = arrangement.grouping();
    List<LedgerRow> rows = ledger.page(filter, arrangement, offset, ROWS);
    if (grouping == Grouping.NONE || rows.isEmpty()) {
      return rows.stream().map(row -> new Line(row, Optional.empty())).toList();
    }
    Map<String, Ledger.Totals> groups = ledger.groups(filter, grouping);
    List<Line> lines = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (LedgerRow row : rows) {
      String key = grouping.of(row);
      Optional<Head> head = before.filter(key::equals).isPresent() ? Optional.empty() : Optional.ofNullable(groups.get(key)).map(totals -> new Head(key, totals));
      lines.add(new Line(row, head));
      before = Optional.of(key);
    }
    return lines;
  }

  @GetMapping("/ledger/row")
  String row(@RequestParam long submission, @RequestParam int form, Model model, HttpServletRequest request) {
    LedgerRow row = ledger.find(Service.ORGANISATION, submission, form).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    LedgerFilter file =
        new LedgerFilter(Service.ORGANISATION, List.of(), false, List.of(), Optional.empty(), Optional.empty(), false, Optional.empty(), OptionalLong.of(submission));
    List<FindingRow> findings =
        ledger.findingsAfter(file, Optional.of(new Ledger.After(submission, form, -1)), FINDINGS).stream().filter(finding -> finding.form() == form).toList();
    model.addAttribute("row", row);
    model.addAttribute("findings", findings);
    model.addAttribute("titles", new FindingText(Messages.in(Pages.language(request)), rules));
    return "ledger-row";
  }
}
