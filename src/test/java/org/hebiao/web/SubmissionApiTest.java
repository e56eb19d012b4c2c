package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.archive.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a file through the running service, as a program sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path ANNEXES = Path.of("fixtures/pdfs");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient client = HttpClient.newHttpClient();
  private Running running;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    running = Running.in(folder, "hebiao.readers", "1");
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(ask(path).build(), BodyHandlers.ofByteArray());
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertEquals(200, answer.statusCode(), path);
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder unsafe(String path) throws IOException {
    String csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
    return ask(path).header("Cookie", csrf).header(Security.CSRF_HEADER, csrf.substring(csrf.indexOf('=') + 1));
  }

  private HttpResponse<byte[]> put(String name, byte[] bytes, String... heads) throws Exception {
    HttpRequest.Builder request = unsafe("/api/v1/submissions?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).PUT(BodyPublishers.ofByteArray(bytes));
    for (int i = 0; i < heads.length; i += 2) {
      request.header(heads[i], heads[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> upload(String path, String name, byte[] bytes) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        unsafe(path).header("Content-Type", "multipart/form-data; boundary=X").POST(BodyPublishers.ofByteArray(body.toByteArray())).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private JsonNode ended(long id) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode row = json("/api/v1/submissions/" + id);
      if (row.path("state").asString().equals("DONE") || row.path("state").asString().equals("FAILED")) {
        return row;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("not at its end: " + json("/api/v1/submissions/" + id));
  }

  private static long id(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body()).path("id").asLong();
  }

  @Test
  void anUploadedAnnexIsReadAndCanBeTakenAwayInEveryForm() throws Exception {
    byte[] bytes = Files.readAllBytes(ANNEXES.resolve("futian-2021.pdf"));
    HttpResponse<byte[]> first = upload("/api/v1/submissions", "附件2.pdf", bytes);
    assertEquals(201, first.statusCode());
    long id = id(first);
    assertEquals("/api/v1/submissions/" + id, first.headers().firstValue("Location").orElseThrow());
    JsonNode done = ended(id);
    assertEquals("DONE", done.path("state").asString());
    assertEquals(2021, done.path("year").asInt());
    HttpResponse<byte[]> again = put("同样的字节.pdf", bytes);
    assertEquals(200, again.statusCode());
    assertEquals(id, id(again));

    String at = "/api/v1/submissions/" + id;
    HttpResponse<byte[]> result = get(at + "/result");
    assertEquals("\"" + Sha256.of(result.body()).hex() + "\"", result.headers().firstValue("ETag").orElseThrow());
    assertEquals(5, JSON.readTree(result.body()).path("forms").size());
    JsonNode forms = json(at + "/forms");
    assertEquals(5, forms.size());
    assertTrue(forms.path(4).path("errors").asInt() == 2, forms.path(4).toString());

    HttpResponse<byte[]> original = get(at + "/original");
    assertArrayEquals(bytes, original.body());
    assertEquals("sandbox", original.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertTrue(original.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
    assertTrue(ImageIO.read(new ByteArrayInputStream(get(at + "/pages/7").body())).getWidth() > 800);
    assertEquals(404, get(at + "/pages/8").statusCode());
    try (XSSFWorkbook sheet = new XSSFWorkbook(new ByteArrayInputStream(get(at + "/sheet.xlsx").body()))) {
      assertTrue(sheet.getNumberOfSheets() >= 5);
    }
    try (PDDocument copy = Loader.loadPDF(get(at + "/annotated.pdf").body())) {
      assertTrue(!copy.getPage(6).getAnnotations().isEmpty());
    }
    assertTrue(new String(get(at + "/findings.csv").body(), StandardCharsets.UTF_8).startsWith("\uFEFF"));
    String report = new String(get(at + "/report.html").body(), StandardCharsets.UTF_8);
    assertTrue(report.contains("data:image/png;base64,") && !report.contains("src=\"/"));
    String page = new String(get("/submissions/" + id).body(), StandardCharsets.UTF_8);
    assertTrue(page.contains(at + "/pages/7") && page.contains("/assets/report.js") && !page.contains("<style"));
    assertEquals(200, get("/assets/report.js").statusCode());
    assertTrue(new String(get("/").body(), StandardCharsets.UTF_8).contains("附件2.pdf"));
  }

  @Test
  void progressIsToldUntilTheEnd() throws Exception {
    long id = id(put("p22.pdf", Files.readAllBytes(ANNEXES.resolve("p22-2020.pdf"))));
    HttpResponse<byte[]> events = get("/api/v1/submissions/" + id + "/events");
    String[] told = new String(events.body(), StandardCharsets.UTF_8).split("\n\n");
    JsonNode last = JSON.readTree(told[told.length - 1].substring(told[told.length - 1].indexOf("data:") + 5));
    assertEquals("DONE", last.path("submission").path("state").asString());
    assertEquals(3, last.path("forms").size());
  }

  @Test
  void checkingWithoutKeepingKeepsNothing() throws Exception {
    long before = json("/api/v1/submissions").path("total").asLong();
    byte[] bytes = Files.readAllBytes(ANNEXES.resolve("p23-2021.pdf"));
    HttpResponse<byte[]> checked = upload("/api/v1/check", "p23.pdf", bytes);
    assertEquals(200, checked.statusCode());
    assertEquals(3, JSON.readTree(checked.body()).path("forms").size());
    assertEquals(before, json("/api/v1/submissions").path("total").asLong());
    assertEquals(404, get("/api/v1/submissions/sha256/" + Sha256.of(bytes).hex()).statusCode());
    HttpResponse<byte[]> refused = upload("/api/v1/check", "x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertEquals(422, refused.statusCode());
    assertEquals("CORRUPT", JSON.readTree(refused.body()).path("code").asString());
  }

  @Test
  void refusedFilesGetTheirCodeInBothLanguages() throws Exception {
    for (String[] kind : new String[][] {{"a.docx", "no annex", "415", "TYPE"}, {"a.pdf", "", "400", "EMPTY"}, {"\u202E ", "%PDF-", "400", "NAME"}}) {
      HttpResponse<byte[]> answer = put(kind[0], kind[1].getBytes(StandardCharsets.UTF_8));
      JsonNode problem = JSON.readTree(answer.body());
      assertEquals(kind[2] + " " + kind[3], answer.statusCode() + " " + problem.path("code").asString());
      assertTrue(problem.path("zh").asString().length() > 8 && problem.path("en").asString().length() > 8, problem.toString());
      assertEquals(kind[3].equals("TYPE"), problem.path("zh").asString().contains("text/plain"), problem.toString());
    }
  }

  @Test
  void aFileOfAnOfficeProgramIsNoArchive() throws Exception {
    ByteArrayOutputStream office = new ByteArrayOutputStream();
    try (XSSFWorkbook sheet = new XSSFWorkbook()) {
      sheet.createSheet("自评表");
      sheet.write(office);
    }
    HttpResponse<byte[]> answer = put("自评表.pdf", office.toByteArray());
    assertEquals(415, answer.statusCode());
    assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("导出为 PDF"));
  }

  @Test
  void aFailedFileIsInItsGroupAndIsReadAgainWhenAsked() throws Exception {
    long id = id(put("坏.pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8)));
    JsonNode failed = ended(id);
    assertEquals("FAILED CORRUPT", failed.path("state").asString() + " " + failed.path("code").asString());
    assertEquals(409, get("/api/v1/submissions/" + id + "/result").statusCode());
    assertTrue(json("/api/v1/submissions/failures").path("CORRUPT").asInt() >= 1);
    HttpResponse<byte[]> group = client.send(unsafe("/api/v1/submissions/failures/CORRUPT/again").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    assertEquals(1, JSON.readTree(group.body()).path("queued").asInt());
    JsonNode again = ended(id);
    assertEquals("FAILED", again.path("state").asString());
    assertTrue(again.path("attempts").asInt() >= 2);
  }

  @Test
  void aSenderKeyNamesOneFileOnly() throws Exception {
    byte[] one = Files.readAllBytes(ANNEXES.resolve("p21-2019.pdf"));
    long id = id(put("p21.pdf", one, "Idempotency-Key", "k-1"));
    assertEquals(id, id(put("p21.pdf", one, "Idempotency-Key", "k-1")));
    HttpResponse<byte[]> other = put("p24.pdf", Files.readAllBytes(ANNEXES.resolve("p24-traps.pdf")), "Idempotency-Key", "k-1");
    assertEquals(422, other.statusCode());
  }
}
