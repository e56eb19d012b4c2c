package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hebiao.archive.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say about readings, through the running service, as a program sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path ANNEXES = Path.of("fixtures/pdfs");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String RULE = "score-sum-not-total";

  private final HttpClient client = HttpClient.newHttpClient();
  private Running running;
  private String csrf;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    running = Running.in(folder, "hebiao.readers", "1");
    csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  private record Answer(int status, JsonNode body) {
    String code() {
      return status + " " + body.path("code").asString("");
    }
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
        .timeout(PATIENCE)
        .header("Cookie", csrf)
        .header(Security.CSRF_HEADER, csrf.substring(csrf.indexOf('=') + 1));
  }

  private Answer send(HttpRequest request) throws Exception {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private JsonNode get(String path) throws Exception {
    Answer answer = send(ask(path).build());
    assertEquals(200, answer.status(), path + " " + answer.body());
    return answer.body();
  }

  private Answer post(String path, Object body) throws Exception {
    return send(ask(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
  }

  /** The same pages in other bytes, read to the end. */
  private String kept(String annex) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument copy = Loader.loadPDF(ANNEXES.resolve(annex + ".pdf").toFile())) {
      copy.getDocumentInformation().setSubject(String.valueOf(System.nanoTime()));
      copy.save(bytes);
    }
    String name = URLEncoder.encode(annex + ".pdf", StandardCharsets.UTF_8);
    Answer put = send(ask("/api/v1/submissions?name=" + name).PUT(BodyPublishers.ofByteArray(bytes.toByteArray())).build());
    assertEquals(201, put.status(), put.body().toString());
    String at = "/api/v1/submissions/" + put.body().path("id").asLong();
    ended(at);
    return at;
  }

  private void ended(String at) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!get(at).path("state").asString().equals("DONE")) {
      assertTrue(System.nanoTime() < deadline && !get(at).path("state").asString().equals("FAILED"), get(at).toString());
      Thread.sleep(100);
    }
  }

  private static Map<String, String> correction(String place, String seen, String text) {
    return Map.of("place", place, "seen", seen, "text", text, "reason", "对照原件");
  }

  private JsonNode cell(String at, int form, String place) throws Exception {
    for (JsonNode cell : get(at + "/forms/" + form).path("cells")) {
      if (cell.path("place").asString().equals(place)) {
        return cell;
      }
    }
    throw new AssertionError("no cell " + place);
  }

  private JsonNode finding(String at, int form, String rule) throws Exception {
    for (JsonNode finding : get(at + "/forms/" + form).path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }

  private List<String> audited(String at) throws Exception {
    String subject = "submission/" + at.substring(at.lastIndexOf('/') + 1);
    return StreamSupport.stream(get("/api/v1/audit?limit=500").spliterator(), false)
        .filter(entry -> entry.path("subject").asString().equals(subject) || entry.path("subject").asString().startsWith(subject + "/"))
        .map(entry -> entry.path("action").asString())
        .toList();
  }

  private boolean isFound(String at, String query) throws Exception {
    JsonNode hits = get("/api/v1/search?of=form&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).path("hits");
    String site = at.substring("/api/v1".length());
    return StreamSupport.stream(hits.spliterator(), false).anyMatch(hit -> hit.path("address").asString().matches(site + "(#.*)?"));
  }

  @Test
  void aCorrectionHoldsEverywhereUntilItIsUndone() throws Exception {
    String at = kept("futian-2021");
    byte[] before = client.send(ask(at + "/result").build(), BodyHandlers.ofByteArray()).body();
    assertEquals("100", cell(at, 2, "totalScore").path("text").asString());
    assertEquals(1, cell(at, 2, "totalScore").path("boxes").size());
    Answer wrong = post(at + "/forms/2/corrections", correction("totalScore", "100", "90"));
    assertEquals(201, wrong.status(), wrong.body().toString());
    assertEquals(RULE, wrong.body().path("appeared").path(0).path("rule").asString());
    assertTrue(wrong.body().path("appeared").path(0).path("zh").asString().contains("90"), wrong.body().path("appeared").toString());
    JsonNode cell = cell(at, 2, "totalScore");
    assertEquals("90 100 corrected APPLIES", cell.path("text").asString() + " " + cell.path("read").asString() + " " + cell.path("origin").asString() + " " + cell.path("corrected").asString());
    assertEquals("90", get(at + "/forms").path(1).path("total").asString());
    String corrected = "总分:90 规则:" + RULE;
    assertTrue(isFound(at, corrected), "search follows a correction");
    HttpResponse<byte[]> result = client.send(ask(at + "/result").build(), BodyHandlers.ofByteArray());
    assertNotEquals(Sha256.of(before), Sha256.of(result.body()));
    assertEquals("\"" + Sha256.of(result.body()).hex() + "\"", result.headers().firstValue("ETag").orElseThrow());
    assertTrue(new String(client.send(ask(at + "/findings.csv").build(), BodyHandlers.ofByteArray()).body(), StandardCharsets.UTF_8).contains(RULE));

    Answer stale = post(at + "/forms/2/corrections", correction("totalScore", "100", "95"));
    assertEquals("409 CONFLICT", stale.code());
    assertEquals("本机用户 90 90 对照原件", stale.body().path("who").asString() + " " + stale.body().path("what").asString() + " " + stale.body().path("now").asString() + " " + stale.body().path("reason").asString());
    assertTrue(stale.body().path("zh").asString().contains("本机用户") && stale.body().path("zh").asString().contains("“90”"), stale.body().toString());
    assertEquals(wrong.body().path("number").asLong(), stale.body().path("entry").asLong());

    String undo = at + "/corrections/" + wrong.body().path("number").asLong() + "/undo";
    Answer undone = post(undo, Map.of("reason", "看错了"));
    assertEquals(RULE, undone.body().path("vanished").path(0).path("rule").asString());
    assertFalse(isFound(at, corrected), "search follows its withdrawal");
    assertEquals(Sha256.of(before), Sha256.of(client.send(ask(at + "/result").build(), BodyHandlers.ofByteArray()).body()));
    assertEquals("409 NOT_IN_FORCE", post(undo, Map.of()).code());
    assertEquals(201, post(at + "/corrections/" + undone.body().path("number").asLong() + "/undo", Map.of()).status());
    assertEquals("90", cell(at, 2, "totalScore").path("text").asString());

    JsonNode history = get(at + "/forms/2/history?place=totalScore");
    assertEquals(List.of("CORRECTION true", "WITHDRAWAL false", "WITHDRAWAL true"), StreamSupport.stream(history.spliterator(), false).map(entry -> entry.path("kind").asString() + " " + entry.path("inForce").asBoolean()).toList());
    assertEquals(history, get(at + "/revisions"));
    assertEquals(List.of("revision.withdraw", "revision.withdraw", "revision.correct"), audited(at).subList(0, 3));
    assertTrue(get("/api/v1/audit/verdict").path("intact").asBoolean());
  }

  @Test
  void aTypedTextIsReadLikePrintAndNothingIsGuessed() throws Exception {
    String at = kept("futian-2021");
    for (String[] step : new String[][] {{"100", "一百", "unreadable"}, {"一百", "", "blank"}, {"", "１００", "read"}}) {
      assertEquals(201, post(at + "/forms/2/corrections", correction("totalScore", step[0], step[1])).status());
      assertEquals(step[2] + " " + step[1], cell(at, 2, "totalScore").path("state").asString() + " " + cell(at, 2, "totalScore").path("text").asString());
    }
    assertEquals("422 NO_PLACE", post(at + "/forms/2/corrections", correction("indicators[999].score", "", "1")).code());
    assertEquals("404 NOT_FOUND", post(at + "/forms/6/corrections", correction("totalScore", "", "1")).code());
    assertEquals("422 TOO_LONG", post(at + "/forms/2/corrections", correction("totalScore", "１００", "1".repeat(100_001))).code());
    assertEquals("400 BAD_REQUEST", post(at + "/forms/2/corrections", Map.of("place", "totalScore", "text", "1")).code());
    assertEquals("404 NOT_FOUND", post("/api/v1/submissions/999999/forms/2/corrections", correction("totalScore", "", "1")).code());
    assertEquals(3, get(at + "/revisions").size());
  }

  @Test
  void verdictsAndWaiversStandOnTheirFindingAndAreUndoneByTheirKind() throws Exception {
    String at = kept("futian-2021");
    post(at + "/forms/2/corrections", correction("totalScore", "100", "90"));
    String finding = at + "/forms/2/findings/" + finding(at, 2, RULE).path("id").asString();
    String today = LocalDate.now().toString();
    assertEquals("OPEN", finding(at, 2, RULE).path("standing").asString());
    assertEquals("422 NO_REASON", post(finding + "/waiver", Map.of("until", today, "reason", " ")).code());
    assertEquals("422 PAST_DAY", post(finding + "/waiver", Map.of("until", "2020-01-01", "reason", "旧")).code());
    assertEquals("400 BAD_REQUEST", post(finding + "/waiver", Map.of("until", "31.12.2030", "reason", "旧")).code());
    Answer waived = post(finding + "/waiver", Map.of("until", today, "reason", "已另行说明"));
    JsonNode waiver = finding(at, 2, RULE);
    assertEquals("WAIVED 已另行说明 " + today + " 本机用户", waiver.path("standing").asString() + " " + waiver.path("reason").asString() + " " + waiver.path("until").asString() + " " + waiver.path("who").asString());
    long number = waived.body().path("number").asLong();
    assertEquals("404 NO_ENTRY", post(at + "/corrections/" + number + "/undo", Map.of()).code());
    assertEquals("404 NO_ENTRY", post(at + "/verdicts/" + number + "/undo", Map.of()).code());
    assertEquals(201, post(at + "/waivers/" + number + "/undo", Map.of()).status());
    assertEquals("OPEN", finding(at, 2, RULE).path("standing").asString());
    assertEquals("400 BAD_REQUEST", post(finding + "/verdict", Map.of("word", "PERHAPS")).code());
    Answer said = post(finding + "/verdict", Map.of("word", "FALSE", "reason", "口头核实"));
    assertEquals("FALSE", finding(at, 2, RULE).path("standing").asString());
    assertEquals(201, post(at + "/verdicts/" + said.body().path("number").asLong() + "/undo", Map.of()).status());
    post(finding + "/verdict", Map.of("word", "CONFIRMED"));
    assertEquals("CONFIRMED", finding(at, 2, RULE).path("standing").asString());
    post(at + "/forms/2/corrections", correction("totalScore", "90", "12"));
    assertEquals("RETURNED RESTATED", finding(at, 2, RULE).path("standing").asString() + " " + finding(at, 2, RULE).path("why").asString());
    assertEquals("404 NO_FINDING", post(finding + "/verdict", Map.of("word", "FALSE")).code());
    assertEquals("422 NO_CONVENTION", post(at + "/forms/2/findings/" + finding(at, 2, RULE).path("id").asString() + "/convention", Map.of()).code());
    assertEquals(
        List.of("revision.correct", "revision.verdict", "revision.withdraw", "revision.verdict", "revision.withdraw", "revision.waive", "revision.correct"), audited(at).subList(0, 7));
  }

  @Test
  void aConventionIsSettledForAllFormsOfItsDepartmentAndCanBeReversed() throws Exception {
    String rule = "execution-score-from-rounded-rate";
    String at = kept("futian-2021");
    String other = kept("futian-2021");
    JsonNode found = finding(at, 3, rule);
    assertTrue(!found.path("way").asString().isEmpty(), found.toString());
    Answer settled = post(at + "/forms/3/findings/" + found.path("id").asString() + "/convention", Map.of("reason", "本部门一贯如此"));
    assertEquals(201, settled.status());
    assertEquals("SETTLED 本部门一贯如此", finding(other, 3, rule).path("standing").asString() + " " + finding(other, 3, rule).path("reason").asString());
    JsonNode entry = get("/api/v1/conventions").path(0);
    assertEquals("CONVENTION true 深圳市福田区信访局", entry.path("kind").asString() + " " + entry.path("inForce").asBoolean() + " " + entry.path("department").asString());
    assertEquals(201, post("/api/v1/conventions/" + settled.body().path("number").asLong() + "/undo", Map.of()).status());
    assertEquals("OPEN", finding(other, 3, rule).path("standing").asString());
    assertEquals("404 NO_ENTRY", post("/api/v1/conventions/99/undo", Map.of()).code());
    assertEquals("convention.withdraw", get("/api/v1/audit?limit=1").path(0).path("action").asString());
  }

  @Test
  void factsAreStatedAgainstWhatWasSeen() throws Exception {
    String at = kept("futian-2021");
    JsonNode facts = get(at + "/facts");
    assertEquals(2021, facts.path("now").path("year").asInt());
    assertTrue(facts.path("stated").path("year").isNull());
    Map<String, Object> stated = Map.of("seen", facts.path("now"), "stated", Map.of("year", 2020, "department", "某局 ", "title", ""), "reason", "封面有误");
    HttpRequest put = ask(at + "/facts").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(JSON.writeValueAsString(stated))).build();
    Answer kept = send(put);
    assertEquals("2020 某局", kept.body().path("year").asInt() + " " + kept.body().path("department").asString());
    assertEquals(facts.path("printed"), get(at + "/facts").path("printed"));
    assertEquals(2020, get(at).path("year").asInt());
    assertEquals("submission.state", audited(at).getFirst());
    Answer stale = send(put);
    assertEquals("409 FACTS_CHANGED", stale.code());
    assertEquals(2020, stale.body().path("now").path("year").asInt());
    Map<String, Object> wrong = Map.of("seen", kept.body(), "stated", Map.of("year", 20));
    assertEquals("422 NO_YEAR", send(ask(at + "/facts").header("Content-Type", "application/json").PUT(BodyPublishers.ofString(JSON.writeValueAsString(wrong))).build()).code());
  }

  @Test
  void readingAgainKeepsWhatPeopleWroteAndTellsTheDifference() throws Exception {
    String at = kept("futian-2021");
    assertEquals(false, get(at + "/rereading").path("again").asBoolean());
    post(at + "/forms/2/corrections", correction("totalScore", "100", "90"));
    assertEquals(1, post(at + "/again", Map.of()).body().path("queued").asInt());
    ended(at);
    assertEquals("90", cell(at, 2, "totalScore").path("text").asString());
    assertEquals("90", get(at + "/forms").path(1).path("total").asString());
    JsonNode rereading = get(at + "/rereading");
    assertTrue(rereading.path("again").asBoolean() && rereading.path("compared").asBoolean());
    assertEquals(5, rereading.path("forms").size());
    for (JsonNode form : rereading.path("forms")) {
      assertEquals(form.path("before").asInt() == 2 ? 1 : 0, form.path("cells").size(), form.toString());
    }
    assertEquals("CORRECTION_KEPT", rereading.path("forms").path(1).path("cells").path(0).path("fate").asString());
    assertEquals(List.of("revision.carry", "revision.correct"), audited(at).subList(0, 2));
  }

  @Test
  void formsSubmittedAgainAreVersionsAndTheSamePaperIsKnown() throws Exception {
    String first = kept("p22-2020");
    assertEquals(1, get(first + "/forms/1/versions").path("versions").size());
    assertEquals(0, get(first + "/forms/1/versions").path("samePaper").size());
    String second = kept("p22-2020");
    String total = cell(second, 1, "totalScore").path("text").asString();
    post(second + "/forms/1/corrections", correction("totalScore", total, "61"));
    JsonNode versions = get(first + "/forms/1/versions");
    assertEquals(List.of(first, second), StreamSupport.stream(versions.path("versions").spliterator(), false).map(each -> "/api/v1/submissions/" + each.path("submission").asLong()).toList());
    JsonNode difference = versions.path("steps").path(0).path("differences");
    assertEquals(1, difference.size());
    assertEquals("totalScore " + total + " 61 CHANGED", difference.path(0).path("now").asString() + " " + difference.path(0).path("oldText").asString() + " " + difference.path(0).path("newText").asString() + " " + difference.path(0).path("kind").asString());
    assertEquals(1, versions.path("samePaper").size());
    assertEquals("404 NOT_FOUND", send(ask(first + "/forms/99/versions").build()).code());
  }
}
