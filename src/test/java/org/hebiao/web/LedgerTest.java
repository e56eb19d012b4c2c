package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.archive.Database;
import org.hebiao.archive.TestDatabase;
import org.hebiao.web.InventedLedger.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger over many forms: what a filter promises is what the list, its count and its files hold, compared with a plain look through all of them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORMS = Integer.getInteger("hebiao.ledger.forms", 730);
  private static final long SEED = Long.getLong("hebiao.seed", 11);

  private final HttpClient client = HttpClient.newHttpClient();
  @Parameter TestDatabase kind = TestDatabase.EMBEDDED;
  private TestDatabase.Place place;
  private Running running;
  private List<Line> lines = List.of();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    place = kind.in(folder.resolve("data"));
    running = Running.in(folder, "hebiao.readers", "1", "hebiao.database.url", place.url(), "hebiao.database.user", place.user(), "hebiao.database.password", place.password());
    lines = InventedLedger.fill(running.bean(Database.class), FORMS, SEED);
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
    place.close();
  }

  private byte[] bytes(String path) throws Exception {
    var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path)).build(), BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode(), path + " " + new String(answer.body(), StandardCharsets.UTF_8));
    return answer.body();
  }

  private String text(String path) throws Exception {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static String key(Line line) {
    return line.submission() + "." + line.form().number();
  }

  private static final Map<String, Predicate<Line>> FILTERS =
      Map.of(
          "year=2019", line -> line.form().year().orElse(0) == 2019,
          "year=2019&year=none", line -> line.form().year().isEmpty() || line.form().year().getAsInt() == 2019,
          "year=none", line -> line.form().year().isEmpty(),
          "severity=ERROR", line -> line.form().errors() > 0,
          "review=1", line -> line.form().needsReview(),
          "rule=met-but-zero-score", line -> line.form().findings().stream().anyMatch(f -> f.rule().equals("met-but-zero-score")),
          "department=%E5%8C%BA%E6%B0%B4%E5%8A%A1%E5%B1%80", line -> line.form().department().equals("区水务局"),
          "q=%E4%BF%A1%E8%AE%BF", line -> line.form().project().contains("信访") || line.form().department().contains("信访"),
          "q=%25", line -> false);

  @Test
  void everyFilterAndPairOfFiltersFindsWhatAPlainLookFinds() throws Exception {
    List<List<String>> queries = new ArrayList<>(FILTERS.keySet().stream().map(List::of).toList());
    for (String one : FILTERS.keySet()) {
      FILTERS.keySet().stream().filter(other -> one.compareTo(other) < 0 && !one.split("=")[0].equals(other.split("=")[0])).forEach(other -> queries.add(List.of(one, other)));
    }
    assertTrue(queries.size() > 30);
    for (List<String> parts : queries) {
      Predicate<Line> both = parts.stream().map(FILTERS::get).reduce(line -> true, Predicate::and);
      String query = String.join("&", parts);
      List<String> expected = lines.stream().filter(both).map(LedgerTest::key).sorted().toList();
      assertEquals(expected, listed(query, expected.size()).stream().sorted().toList(), query);
      assertEquals(expected.size(), text("/api/v1/forms/export?format=jsonl&" + query).lines().count(), query);
    }
  }

  /** All pages of a filter one after another. */
  private List<String> listed(String query, long total) throws Exception {
    List<String> keys = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = JSON.readTree(text("/api/v1/forms?limit=97&" + query + "&after=" + after));
      page.path("items").forEach(item -> keys.add(item.path("submission").asLong() + "." + item.path("form").asInt()));
      assertEquals(total, page.path("total").asLong(), query);
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    assertEquals(new HashSet<>(keys).size(), keys.size(), query);
    return keys;
  }

  @Test
  void findingsOfAFilterAreThoseOfItsForms() throws Exception {
    long expected = lines.stream().filter(line -> line.form().year().orElse(0) == 2019).flatMap(line -> line.form().findings().stream()).filter(f -> f.severity().equals("WARNING")).count();
    String query = "year=2019&severity=WARNING";
    int found = 0;
    String after = "";
    do {
      JsonNode page = JSON.readTree(text("/api/v1/findings?limit=31&" + query + "&after=" + after));
      assertEquals(expected, page.path("total").asLong());
      found += page.path("items").size();
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    assertEquals(expected, found);
    assertEquals(expected, text("/api/v1/findings/export?format=jsonl&" + query).lines().count());
  }

  @Test
  void rowsAreSortedAsAskedAndWhatCannotBeComparedComesLast() throws Exception {
    Comparator<Line> budget = Comparator.comparing(line -> line.form().annualBudget().orElseThrow());
    List<String> known = lines.stream().filter(line -> line.form().annualBudget().isPresent()).sorted(budget).map(LedgerTest::key).toList();
    List<String> rows = exported("sort=budget&dir=asc");
    assertEquals(known, rows.subList(0, known.size()));
    assertEquals(known.reversed(), exported("sort=budget&dir=desc").subList(0, known.size()));
    assertEquals(FORMS, rows.size());
    for (String sort : List.of("received", "year", "department", "project", "rate", "total", "coverage", "findings", "stake", "review")) {
      assertEquals(FORMS, new HashSet<>(exported("sort=" + sort)).size(), sort);
    }
    List<Double> totals = text("/api/v1/forms/export?format=jsonl&sort=total&dir=desc").lines().map(JSON::readTree).map(node -> node.path("total").asString("")).filter(total -> !total.isEmpty()).map(Double::valueOf).toList();
    assertEquals(totals.stream().sorted(Comparator.reverseOrder()).toList(), totals, "98 comes before 9.8, 100 before 98");
  }

  private List<String> exported(String query) throws Exception {
    return text("/api/v1/forms/export?format=jsonl&" + query).lines().map(JSON::readTree).map(node -> node.path("submission").asLong() + "." + node.path("form").asInt()).toList();
  }

  @Test
  void pagesOfTheScreenHoldEveryRowOnceInGroupsThatCountThem() throws Exception {
    for (String group : List.of("", "&group=department", "&group=year", "&group=submission")) {
      List<String> seen = new ArrayList<>();
      int pages = (FORMS + 99) / 100;
      for (int page = 1; page <= pages; page++) {
        String html = text("/ledger?sort=stake" + group + "&page=" + page);
        Pattern.compile("data-row=\"submission=(\\d+)&amp;form=(\\d+)\"").matcher(html).results().forEach(row -> seen.add(row.group(1) + "." + row.group(2)));
      }
      assertEquals(FORMS, seen.size(), group);
      assertEquals(FORMS, new HashSet<>(seen).size(), group);
    }
    Map<String, Long> departments = lines.stream().collect(Collectors.groupingBy(line -> line.form().department(), Collectors.counting()));
    String html = text("/ledger?group=department&lang=en");
    assertTrue(html.contains("<bdi>区信访局</bdi>") || html.contains("(not read)"));
    String first = html.substring(html.indexOf("rowgroup"));
    assertTrue(first.contains(departments.get("") + " forms"), "forms without a department come first and are counted: " + first.substring(0, 300));
  }

  @Test
  void textsOfFormsStayTextInEveryFile() throws Exception {
    String html = text("/ledger?q=script&lang=en");
    assertTrue(html.contains("&lt;script&gt;alert(1)"));
    assertFalse(html.contains("<script>alert"));
    byte[] csv = bytes("/api/v1/forms/export?format=csv&q=cmd");
    assertEquals((byte) 0xEF, csv[0]);
    assertTrue(new String(csv, StandardCharsets.UTF_8).lines().skip(1).allMatch(line -> line.contains("'=cmd|")), "neutral in CSV");
    long expected = lines.stream().filter(line -> line.form().project().contains("cmd")).count();
    assertTrue(expected > 0);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes("/api/v1/forms/export?format=xlsx&q=cmd")))) {
      assertEquals(expected, book.getSheetAt(0).getLastRowNum());
      for (Row row : book.getSheetAt(0)) {
        row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA));
      }
      assertTrue(book.getSheetAt(0).getRow(1).getCell(2).getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void theRowThatSlidesOverTellsItsFindings() throws Exception {
    Line line = lines.stream().filter(each -> each.form().errors() > 0 && each.form().hints() > 0).findFirst().orElseThrow();
    String html = text("/ledger/row?lang=en&submission=" + line.submission() + "&form=" + line.form().number());
    assertEquals(line.form().findings().size(), Pattern.compile("<li>").matcher(html).results().count());
    assertEquals(404, running.get("/ledger/row?submission=" + line.submission() + "&form=99").status());
  }

  @Test
  void whatIsNoFilterIsRefusedNotLeftOut() throws IOException {
    for (String query : List.of("year=x", "severity=BAD", "sort=nothing", "group=x", "submission=x", "page=x", "format=exe")) {
      int status = running.get((query.startsWith("format") ? "/api/v1/forms/export?" : "/ledger?") + query).status();
      assertEquals(400, status, query);
    }
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      String noise = "%" + Integer.toHexString(0x21 + random.nextInt(90));
      assertTrue(running.get("/ledger?q=" + noise.repeat(300) + "&department=" + noise + "&rule=" + noise).status() < 500);
    }
  }

  @Test
  void aViewIsKeptForItsOwnerUnderItsName() throws Exception {
    String csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
    String token = csrf.substring(csrf.indexOf('=') + 1);
    var save = new Reply.Ask("POST", "/api/v1/views").head("Cookie", csrf).head(Security.CSRF_HEADER, token);
    assertEquals(204, save.json("{\"name\":\"<b>水务\",\"address\":\"?department=%E5%8C%BA%E6%B0%B4%E5%8A%A1%E5%B1%80&evil=1&review=1\"}").to(running.port()).status());
    JsonNode view = JSON.readTree(text("/api/v1/views")).get(0);
    assertEquals("department=%E5%8C%BA%E6%B0%B4%E5%8A%A1%E5%B1%80&review=1", view.path("address").asString());
    assertTrue(text("/ledger").contains("&lt;b&gt;水务"));
    var bad = new Reply.Ask("POST", "/api/v1/views").head("Cookie", csrf).head(Security.CSRF_HEADER, token);
    assertEquals(400, bad.json("{\"name\":\"\",\"address\":\"?\"}").to(running.port()).status());
    var remove = new Reply.Ask("DELETE", "/api/v1/views/" + view.path("id").asLong()).head("Cookie", csrf).head(Security.CSRF_HEADER, token);
    assertEquals(204, remove.to(running.port()).status());
    assertEquals("[]", text("/api/v1/views"));
  }
}
