package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.archive.FindingRow;
import org.hebiao.archive.Ledger;
import org.hebiao.archive.LedgerArrangement;
import org.hebiao.archive.LedgerFilter;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.report.list.ListColumn;
import org.hebiao.report.list.ListFormat;
import org.hebiao.report.list.ListWriter;
import org.hebiao.submission.OpenArchive;
import org.springframework.http.ContentDisposition;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms and findings of all files, as programs get them: page by page, or whole as a file. */
@RestController
@RequestMapping("/api/v1")
class LedgerController {
  private static final int MOST_ROWS = 500;
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?");

  private final Ledger ledger;
  private final RulePages rules;

  LedgerController(OpenArchive archive, RulePages rules) {
    this.ledger = new Ledger(archive.database());
    this.rules = rules;
  }

  /** @param next the {@code after} of the next page, empty on the last */
  record FormPage(long total, List<FormLine> items, Optional<String> next) {}

  /** @param next the {@code after} of the next page, empty on the last */
  record FindingPage(long total, List<FindingRow> items, Optional<String> next) {}

  @GetMapping("/forms")
  @LedgerParameters
  @Operation(summary = "全部自评表，新的在前 / all forms, newest first, with the exact total")
  FormPage forms(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    LedgerFilter filter = LedgerAddress.of(asked).filter();
    int rows = Math.clamp(limit, 1, MOST_ROWS);
    List<FormLine> items = ledger.after(filter, cursor(after), rows).stream().map(FormLine::of).toList();
    Optional<String> next = items.size() < rows ? Optional.empty() : Optional.of(items.getLast().submission() + "." + items.getLast().form());
    return new FormPage(ledger.totals(filter).forms(), items, next);
  }

  @GetMapping("/findings")
  @LedgerParameters
  @Operation(summary = "全部发现，新的在前 / all findings, newest file first, with the exact total")
  FindingPage findings(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    LedgerFilter filter = LedgerAddress.of(asked).filter();
    int rows = Math.clamp(limit, 1, MOST_ROWS);
    List<FindingRow> items = ledger.findingsAfter(filter, cursor(after), rows);
    Optional<String> next = items.size() < rows ? Optional.empty() : Optional.of(cursor(items.getLast()));
    return new FindingPage(ledger.countFindings(filter), items, next);
  }

  private static String cursor(FindingRow row) {
    return row.submission() + "." + row.form() + "." + row.position();
  }

  private static Optional<Ledger.After> cursor(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = CURSOR.matcher(text);
    if (!parts.matches()) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    int position = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return Optional.of(new Ledger.After(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), position));
  }

  @GetMapping("/forms/export")
  @LedgerParameters
  @Operation(summary = "导出自评表清单，无上限 / all forms of a filter as a file, without cap")
  void formsFile(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "csv") String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    export(asked, format, request, response, "web.nav.ledger", LedgerLists::formColumns, LedgerLists::forms);
  }

  @GetMapping("/findings/export")
  @LedgerParameters
  @Operation(summary = "导出发现清单，无上限 / all findings of a filter as a file, without cap")
  void findingsFile(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "csv") String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    export(asked, format, request, response, "web.ledger.findings", LedgerLists::findingColumns, LedgerLists::findings);
  }

  /** Writes the rows of a filter, in an order, to a list. */
  private interface Rows {
    void write(LedgerLists lists, LedgerFilter filter, LedgerArrangement arrangement, ListWriter to);
  }

  private void export(
      MultiValueMap<String, String> asked, String format, HttpServletRequest request, HttpServletResponse response, String nameKey, Function<LedgerLists, List<ListColumn>> columns, Rows rows)
      throws IOException {
    LedgerAddress address = LedgerAddress.of(asked);
    Messages messages = Messages.in(Pages.language(request));
    LedgerLists lists = new LedgerLists(ledger, new FindingText(messages, rules));
    ListFormat asFile = ListFormat.of(format).orElseThrow(() -> new ProblemException(ProblemCode.BAD_REQUEST));
    LedgerFilter filter = address.filter();
    LedgerArrangement arrangement = address.arrangement();
    String name = messages.text(nameKey);
    begin(response, asFile, name);
    try (ListWriter to = asFile.to(response.getOutputStream(), name, columns.apply(lists))) {
      rows.write(lists, filter, arrangement, to);
      to.end();
    }
  }

  private static void begin(HttpServletResponse response, ListFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(name + "." + format.key(), StandardCharsets.UTF_8).build().toString());
  }
}
