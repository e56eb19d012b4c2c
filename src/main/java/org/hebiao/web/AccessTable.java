package org.hebiao.web;

import static org.hebiao.web.AccessRow.forAll;
import static org.hebiao.web.AccessRow.forRoles;
import static org.hebiao.web.AccessRow.open;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use what: the one table of routes. What has no row nobody may use, and a test fails for a route without one. A new route gets its row here.
 */
public final class AccessTable {
  /** Those who bring files in. */
  private static final Role[] WRITERS = {Role.CLERK, Role.REVIEWER};

  private static final List<AccessRow> ROWS =
      List.of(
          open(GET, "/health/live"),
          open(GET, "/health/ready"),
          open(GET, "/assets/**"),
          open(GET, "/login"),
          open(POST, "/login"),
          forAll(POST, "/logout"),
          forAll(GET, "/"),
          forAll(GET, "/api"),
          forAll(GET, "/api/v1/openapi"),
          forAll(GET, "/api/v1/openapi.yaml"),
          forAll(GET, "/api/v1/session"),
          forRoles(POST, "/api/v1/submissions", WRITERS),
          forRoles(HttpMethod.PUT, "/api/v1/submissions", WRITERS),
          forRoles(POST, "/api/v1/check", WRITERS),
          forRoles(POST, "/api/v1/submissions/{id}/again", WRITERS),
          forRoles(POST, "/api/v1/submissions/failures/{code}/again", WRITERS),
          forAll(GET, "/api/v1/submissions"),
          forAll(GET, "/api/v1/submissions/{id}"),
          forAll(GET, "/api/v1/submissions/sha256/{sha256}"),
          forAll(GET, "/api/v1/submissions/failures"),
          forAll(GET, "/api/v1/submissions/{id}/entries"),
          forAll(GET, "/api/v1/submissions/{id}/forms"),
          forAll(GET, "/api/v1/submissions/{id}/events"),
          forAll(GET, "/api/v1/submissions/{id}/result"),
          forAll(GET, "/api/v1/submissions/{id}/original"),
          forAll(GET, "/api/v1/submissions/{id}/pages/{page}"),
          forAll(GET, "/api/v1/submissions/{id}/report.html"),
          forAll(GET, "/api/v1/submissions/{id}/findings.csv"),
          forAll(GET, "/api/v1/submissions/{id}/sheet.xlsx"),
          forAll(GET, "/api/v1/submissions/{id}/annotated.pdf"),
          forAll(GET, "/api/v1/submissions/{id}/forms/{form}"),
          forAll(GET, "/api/v1/submissions/{id}/forms/{form}/history"),
          forAll(GET, "/api/v1/submissions/{id}/forms/{form}/versions"),
          forAll(GET, "/api/v1/submissions/{id}/revisions"),
          forAll(GET, "/api/v1/submissions/{id}/rereading"),
          forAll(GET, "/api/v1/submissions/{id}/facts"),
          forAll(GET, "/api/v1/conventions"),
          forRoles(HttpMethod.PUT, "/api/v1/submissions/{id}/facts", WRITERS),
          forRoles(POST, "/api/v1/submissions/{id}/forms/{form}/corrections", WRITERS),
          forRoles(POST, "/api/v1/submissions/{id}/corrections/{number}/undo", WRITERS),
          forRoles(POST, "/api/v1/submissions/{id}/forms/{form}/findings/{finding}/verdict", Role.REVIEWER),
          forRoles(POST, "/api/v1/submissions/{id}/forms/{form}/findings/{finding}/waiver", Role.REVIEWER),
          forRoles(POST, "/api/v1/submissions/{id}/forms/{form}/findings/{finding}/convention", Role.REVIEWER),
          forRoles(POST, "/api/v1/submissions/{id}/verdicts/{number}/undo", Role.REVIEWER),
          forRoles(POST, "/api/v1/submissions/{id}/waivers/{number}/undo", Role.REVIEWER),
          forRoles(POST, "/api/v1/conventions/{number}/undo", Role.REVIEWER),
          forAll(GET, "/api/v1/queue"),
          forAll(GET, "/api/v1/queue/events"),
          forAll(GET, "/api/v1/rules"),
          forAll(GET, "/api/v1/profiles"),
          forAll(GET, "/search"),
          forAll(GET, "/api/v1/search"),
          forAll(GET, "/api/v1/search/facets"),
          forAll(GET, "/api/v1/search/export"),
          forAll(GET, "/api/v1/suggest"),
          forAll(GET, "/submissions/{id}"),
          forAll(GET, "/submissions/{id}/parts/{form}"),
          forAll(GET, "/submissions/{id}/parts/{form}/cell"),
          forAll(GET, "/submissions/{id}/parts/{form}/finding"),
          forAll(GET, "/status"),
          forRoles(GET, "/status/audit", Role.AUDITOR, Role.ADMIN),
          forAll(GET, "/rules"),
          forAll(GET, "/rules/{id}"),
          forAll(GET, "/ledger"),
          forAll(GET, "/ledger/row"),
          forAll(GET, "/api/v1/forms"),
          forAll(GET, "/api/v1/forms/export"),
          forAll(GET, "/api/v1/findings"),
          forAll(GET, "/api/v1/findings/export"),
          // A saved view is a person's own bookmark and says nothing of any form: who only looks may have one, too.
          forAll(GET, "/api/v1/views"),
          forAll(POST, "/api/v1/views"),
          forAll(HttpMethod.DELETE, "/api/v1/views/{id}"),
          forRoles(GET, "/metrics", Role.ADMIN, Role.AUDITOR),
          forRoles(GET, "/api/v1/limits", Role.values()),
          forRoles(GET, "/api/v1/audit", Role.AUDITOR, Role.ADMIN),
          forRoles(GET, "/api/v1/audit/verdict", Role.AUDITOR, Role.ADMIN),
          forRoles(POST, "/api/v1/backups", Role.ADMIN),
          forRoles(GET, "/api/v1/accounts", Role.ADMIN),
          forRoles(POST, "/api/v1/accounts", Role.ADMIN),
          forRoles(POST, "/api/v1/tokens", Role.ADMIN),
          forRoles(HttpMethod.DELETE, "/api/v1/tokens/{id}", Role.ADMIN));

  private record Entry(AccessRow row, PathPattern pattern) {}

  private final List<Entry> entries;

  private AccessTable(List<AccessRow> rows) {
    this.entries = rows.stream().map(row -> new Entry(row, PathPatternParser.defaultInstance.parse(row.pattern()))).toList();
  }

  static AccessTable standard() {
    return new AccessTable(ROWS);
  }

  AccessTable with(AccessRow... more) {
    List<AccessRow> rows = new ArrayList<>(rows());
    rows.addAll(List.of(more));
    return new AccessTable(rows);
  }

  List<AccessRow> rows() {
    return entries.stream().map(Entry::row).toList();
  }

  /** The row of a request: the most specific pattern; HEAD is GET. */
  Optional<AccessRow> row(HttpServletRequest request) {
    return row(request.getMethod(), request.getRequestURI());
  }

  Optional<AccessRow> row(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return matching(path).stream().filter(entry -> entry.row().method().name().equals(asked)).map(Entry::row).findFirst();
  }

  /** Whether some method of the path has a row: another one is then 405, not 404. */
  boolean knowsPath(String path) {
    return !matching(path).isEmpty();
  }

  private List<Entry> matching(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return entries.stream()
        .filter(entry -> entry.pattern().matches(parsed))
        .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()))
        .toList();
  }
}
