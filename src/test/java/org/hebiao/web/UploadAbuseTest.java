package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hebiao.faults.Client;
import org.hebiao.submission.OpenArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Uploads as no well-behaved program sends them, to the door itself. Nothing is read meanwhile: the queue is stopped, so that what is told of it is certain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadAbuseTest {
  private static final int LIMIT = 1024 * 1024;
  
  /** A slow client: so many pieces with pauses between, some seconds in all. */
  private static final int PIECES = 12;

  private static final long PAUSE_MILLIS = 250;

  private Running running;
  private Path data;
  private String csrf;
  private int sent;

  @BeforeEach
  void session() throws IOException {
    csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
  }

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    data = folder;
    running = Running.in(folder, "hebiao.readers", "1", "hebiao.limits.file-bytes", "1MB");
    running.bean(OpenArchive.class).queue().close();
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  private String head(String method, String path, String... more) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + csrf + "\r\n");
    head.append(Security.CSRF_HEADER).append(": ").append(csrf.substring(csrf.indexOf('=') + 1)).append("\r\n");
    for (String line : more) {
      head.append(line).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private byte[] pdf() {
    return ("%PDF-1.7\n% " + sent++ + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private Reply put(String name, byte[] body, String... heads) throws IOException {
    return put(running.port(), name, body, heads);
  }

  private Reply put(int port, String name, byte[] body, String... heads) throws IOException {
    Reply.Ask ask = ask("PUT", "/api/v1/submissions?name=" + name);
    for (int i = 0; i < heads.length; i += 2) {
      ask.head(heads[i], heads[i + 1]);
    }
    return ask.body("application/octet-stream", body).to(port);
  }

  private Reply form(byte[] name) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(name);
    body.writeBytes("\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(pdf());
    body.writeBytes("\r\n--X--\r\n".getBytes(StandardCharsets.US_ASCII));
    return ask("POST", "/api/v1/submissions").body("multipart/form-data; boundary=X", body.toByteArray()).to(running.port());
  }

  private JsonNode list() throws Exception {
    try (Client client = new Client(URI.create("http://127.0.0.1:" + running.port()))) {
      return client.json("/api/v1/submissions?limit=500");
    }
  }

  @Test
  void clientThatAsksBeforeItSendsIsToldBeforeItSends() throws IOException {
    String head = head("PUT", "/api/v1/submissions?name=a.pdf", "Content-Length: " + 50L * LIMIT, "Expect: 100-continue");
    Reply reply = Reply.to(running.port(), head.getBytes(StandardCharsets.US_ASCII));
    assertTrue(reply.isProblem(ProblemCode.LIMIT_BYTES), reply.toString());
  }

  @Test
  void bodyWithoutLengthOverTheLimitGetsItsAnswer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head("PUT", "/api/v1/submissions?name=a.pdf", "Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
    chunk(out, pdf());
    for (int i = 0; i < 40; i++) {
      chunk(out, new byte[100_000]);
    }
    chunk(out, new byte[0]);
    Reply reply = Reply.to(running.port(), out.toByteArray());
    assertTrue(reply.isProblem(ProblemCode.LIMIT_BYTES), reply.toString());
    assertNothingIncoming();
  }

  @Test
  void slowClientIsServedAndSlowTooLargeOneIsTold() throws Exception {
    byte[] whole = new byte[PIECES * 100];
    System.arraycopy(pdf(), 0, whole, 0, 9);
    assertEquals(201, slowly(whole, PIECES).status());
    Reply large = slowly(new byte[2 * LIMIT], PIECES);
    assertTrue(large.isProblem(ProblemCode.LIMIT_BYTES), large.toString());
    assertNothingIncoming();
  }

  /** Sends a body in pieces with pauses, while others are answered. */
  private Reply slowly(byte[] body, int pieces) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("PUT", "/api/v1/submissions?name=slow.pdf", "Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
      for (int piece = 0; piece < pieces; piece++) {
        byte[] part = new byte[body.length / pieces];
        System.arraycopy(body, piece * part.length, part, 0, part.length);
        chunk(out, part);
        Thread.sleep(PAUSE_MILLIS);
        assertEquals(200, running.get("/health/live").status());
      }
      chunk(out, new byte[0]);
      return Reply.from(socket);
    }
  }

  @Test
  void clientThatBreaksOffLeavesNothing() throws Exception {
    long before = list().path("total").asLong();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
      socket.getOutputStream().write(head("PUT", "/api/v1/submissions?name=a.pdf", "Content-Length: 500000").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[100_000]);
      socket.getOutputStream().flush();
      Thread.sleep(PAUSE_MILLIS);
    }
    assertNothingIncoming();
    assertEquals(before, list().path("total").asLong());
  }

  private void assertNothingIncoming() throws IOException {
    List<Path> left = List.of();
    for (int look = 0; look < 100; look++) {
      try (Stream<Path> files = Files.list(data.resolve("work/incoming"))) {
        left = files.toList();
      }
      if (left.isEmpty()) {
        return;
      }
      pause();
    }
    assertEquals(List.of(), left);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS / 5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aBodyIsTheFileWhateverItsSenderCallsIt() throws IOException {
    for (String type : List.of("application/x-www-form-urlencoded", "text/plain; charset=gbk", "no type at all")) {
      Reply reply = ask("PUT", "/api/v1/submissions?name=called-otherwise.pdf").body(type, pdf()).to(running.port());
      assertTrue(reply.status() == 201 || reply.status() == 200, type + " " + reply);
    }
    Reply posted = ask("POST", "/api/v1/submissions").body("application/x-www-form-urlencoded", pdf()).to(running.port());
    assertEquals(415, posted.status(), posted.toString());
  }

  private Reply.Ask ask(String method, String path) {
    return new Reply.Ask(method, path).head("Cookie", csrf).head(Security.CSRF_HEADER, csrf.substring(csrf.indexOf('=') + 1));
  }

  @Test
  void noFileNameIsOurFaultAndNoneIsAPath() throws Exception {
    List<byte[]> names =
        List.of(
            "a\0b.pdf".getBytes(StandardCharsets.UTF_8),
            "../../../etc/passwd".getBytes(StandardCharsets.UTF_8),
            "..\\..\\windows\\win.ini".getBytes(StandardCharsets.UTF_8),
            ("表".repeat(246) + ".pdf").getBytes(StandardCharsets.UTF_8),
            ("表".repeat(400) + ".pdf").getBytes(StandardCharsets.UTF_8),
            "绩效自评表.pdf".getBytes(Charset.forName("GBK")),
            "附件\u202Efdp.exe".getBytes(StandardCharsets.UTF_8),
            "名\r\nX: y.pdf".getBytes(StandardCharsets.UTF_8),
            "<img src=x onerror=alert(1)>.pdf".getBytes(StandardCharsets.UTF_8),
            "..".getBytes(StandardCharsets.UTF_8));
    for (byte[] name : names) {
      String shown = new String(name, StandardCharsets.UTF_8);
      Reply form = form(name);
      assertTrue(form.status() < 500, shown + ": " + form);
      Reply raw = put(escaped(name), pdf());
      assertTrue(raw.status() < 500, shown + ": " + raw);
    }
    assertTrue(put("%zz", pdf()).status() < 500);
    assertTrue(put("%ED%A0%80.pdf", pdf()).status() < 500);
    assertTrue(put("", pdf()).status() < 500);
    for (JsonNode row : list().path("items")) {
      String kept = row.path("name").asString();
      assertTrue(kept.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == 0x202E) && kept.length() <= 255 && !kept.isEmpty(), kept);
    }
    assertTrue(running.get("/").body().contains("&lt;img src=x"), "a name is text on a page");
  }

  private static String escaped(byte[] name) {
    StringBuilder text = new StringBuilder();
    for (byte each : name) {
      text.append('%').append(String.format("%02X", each));
    }
    return text.toString();
  }

  @Test
  void aKeyThatNamesOtherBytesKeepsNothing() throws Exception {
    byte[] first = pdf();
    assertEquals(201, put("k.pdf", first, "Idempotency-Key", "key-1").status());
    assertEquals(200, put("k.pdf", first, "Idempotency-Key", "key-1").status());
    long before = list().path("total").asLong();
    Reply other = put("k.pdf", pdf(), "Idempotency-Key", "key-1");
    assertTrue(other.isProblem(ProblemCode.KEY_REUSED), other.toString());
    assertEquals(before, list().path("total").asLong(), "a refused upload is not kept");
    try (Stream<Path> files = Files.walk(data.resolve("originals"))) {
      assertEquals(before, files.filter(Files::isRegularFile).count());
    }
    assertTrue(put("k.pdf", pdf(), "Idempotency-Key", "k".repeat(3000)).status() < 500);
  }

  @Test
  void fullQueueIsToldWithWhenToTryAgainAndKnownBytesAreStillFound(@TempDir Path other) throws IOException {
    try (Running small = Running.in(other, "hebiao.readers", "1", "hebiao.limits.queue", "2")) {
      small.bean(OpenArchive.class).queue().close();
      csrf = small.get("/api/v1/session").cookie("hebiao-csrf");
      byte[] known = pdf();
      assertEquals(201, put(small.port(), "known.pdf", known).status());
      assertEquals(201, put(small.port(), "n.pdf", pdf()).status());
      Reply refused = put(small.port(), "n.pdf", pdf());
      assertEquals(429, refused.status(), refused.toString());
      assertTrue(Integer.parseInt(refused.head("Retry-After")) > 0);
      assertTrue(refused.body().contains("\"code\":\"LIMIT_QUEUE\"") && refused.head("Content-Type").startsWith("application/problem+json"), refused.toString());
      assertEquals(200, put(small.port(), "known.pdf", known).status());
    }
  }
}
