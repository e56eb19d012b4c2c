package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.lookup.DoneSubmissions;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.submission.OpenArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching the running service, as programs and as a person in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private Running running;
  private long id;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    running = Running.in(folder, "hebiao.readers", "1");
    id = new DoneSubmissions(running.bean(OpenArchive.class)).keep("futian-2021");
    running.bean(ArchiveSearch.class).bring(id);
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  private static String typed(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path)).build(), BodyHandlers.ofByteArray());
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertEquals(200, answer.statusCode(), path + " " + new String(answer.body(), StandardCharsets.UTF_8));
    return JSON.readTree(answer.body());
  }

  private String page(String path, int status) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    String html = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(status, answer.statusCode(), html);
    return html;
  }

  @Test
  void aHitLeadsToItsBoxOnThePageOfItsSubmission() throws Exception {
    JsonNode found = json("/api/v1/search?q=" + typed("满意 规则:met-but-zero-score"));
    assertTrue(found.path("total").asLong() > 0, found.toString());
    JsonNode hit = found.path("hits").path(0);
    assertTrue(hit.path("address").asString().matches("/submissions/" + id + "#p\\d+@[\\d.]+,[\\d.]+,[\\d.]+,[\\d.]+"), hit.toString());
    JsonNode mark = hit.path("marks").path("level2").path(0).path(0);
    String name = hit.path("texts").path("level2").path(0).asString();
    assertEquals("满意", name.substring(mark.path(0).asInt(), mark.path(1).asInt()), hit.toString());
  }

  @Test
  void parametersAndTheBoxSayTheSame() throws Exception {
    JsonNode boxed = json("/api/v1/search?q=" + typed("部门:信访 得分<10 年度:2021"));
    JsonNode given = json("/api/v1/search?department=" + typed("信访") + "&score=" + typed("<10") + "&year=2021");
    assertTrue(boxed.path("total").asLong() > 0);
    assertEquals(boxed.path("total"), given.path("total"));
  }

  @Test
  void pagesFollowOneAnotherToTheTotal() throws Exception {
    long total = json("/api/v1/search?size=7").path("total").asLong();
    long seen = 0;
    String after = "";
    do {
      JsonNode page = json("/api/v1/search?size=7&sort=score&after=" + typed(after));
      seen += page.path("hits").size();
      after = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!after.isEmpty());
    assertEquals(total, seen);
    assertTrue(total > 20, "only " + total);
    assertEquals(410, get("/api/v1/search?after=9_9_9_f0_l1_l1_l1").statusCode());
  }

  @Test
  void facetsLeadToAsManyResultsAsTheyCount() throws Exception {
    JsonNode facets = json("/api/v1/search/facets?facets=department,rule,year").path("facets");
    for (JsonNode department : facets.path("department")) {
      assertEquals(department.path("results").asLong(), json("/api/v1/search?department=" + typed("=" + department.path("value").asString())).path("total").asLong());
    }
    assertFalse(facets.path("rule").isEmpty());
  }

  @Test
  void anExportHasAsManyRowsAsTheTotal() throws Exception {
    long total = json("/api/v1/search?q=" + typed("率")).path("total").asLong();
    String csv = new String(get("/api/v1/search/export?q=" + typed("率")).body(), StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("\uFEFF年度,主管部门"), csv.substring(0, 40));
    List<String> lines = new String(get("/api/v1/search/export?format=jsonl&q=" + typed("率")).body(), StandardCharsets.UTF_8).lines().toList();
    assertEquals(total, lines.size() - 1);
    assertEquals(total, JSON.readTree(lines.getFirst()).path("manifest").path("rows").asLong());
    HttpResponse<byte[]> book = get("/api/v1/search/export?format=xlsx&q=" + typed("率"));
    assertEquals(String.valueOf(total), book.headers().firstValue("Hebiao-Rows").orElseThrow());
    try (XSSFWorkbook sheet = new XSSFWorkbook(new ByteArrayInputStream(book.body()))) {
      assertEquals(total, sheet.getSheetAt(1).getLastRowNum());
      assertEquals("\"率\"", sheet.getSheetAt(0).getRow(0).getCell(1).getStringCellValue());
    }
    assertEquals(total, json("/api/v1/search/export?format=manifest&q=" + typed("率")).path("rows").asLong());
  }

  @Test
  void pinyinAndInitialsSuggestWhatIsThere() throws Exception {
    long deadline = System.nanoTime() + 20_000_000_000L;
    JsonNode suggested = json("/api/v1/suggest?q=manyidu");
    while (suggested.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
      suggested = json("/api/v1/suggest?q=manyidu");
    }
    assertTrue(suggested.toString().contains("满意度"), suggested.toString());
    assertEquals(suggested.path(0).path("text"), json("/api/v1/suggest?q=" + typed(suggested.path(0).path("text").asString()) + "&field=" + suggested.path(0).path("field").asString()).path(0).path("text"));
  }

  @Test
  void aWrongQueryIsToldWithItsPlace() throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/search?q=" + typed("满意 得分<很多"));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(400, answer.statusCode());
    assertEquals("QUERY NOT_A_NUMBER 3 8", problem.path("code").asString() + " " + problem.path("reason").asString() + " " + problem.path("start") + " " + problem.path("end"));
    assertEquals("score", JSON.readTree(get("/api/v1/search?score=x").body()).path("parameter").asString());
    assertEquals(400, get("/api/v1/search?deparment=x").statusCode());
    assertEquals(400, get("/api/v1/search?facets=goal").statusCode());
    assertTrue(page("/search?q=" + typed("满意 得分<很多"), 400).contains("<mark class=\"wrong\">得分&lt;很多</mark>"));
  }

  @Test
  void thePageShowsMarkedHitsAndFilters() throws Exception {
    String html = page("/search?q=" + typed("满意度"), 200);
    assertTrue(html.contains("<mark>满意度</mark>"), html);
    assertTrue(html.contains("/submissions/" + id + "#p"), html);
    assertTrue(html.contains("of=form"), html);
    for (String unit : List.of("indicator", "form", "file")) {
      page("/search?lang=en&of=" + unit, 200);
    }
    assertTrue(page("/search?q=" + typed("满意度 年度:1999"), 200).contains("年度=1999"));
    assertTrue(page("/search?q=" + typed("<script>alert(1)</script>"), 200).contains("&lt;script&gt;"));
  }
}
