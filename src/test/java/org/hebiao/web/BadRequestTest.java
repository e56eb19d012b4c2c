package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a broken request gets: a problem with its code, and nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {
  private Running running;
  private Path data;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    data = folder;
    running = Running.in(folder, "hebiao.probe", "true", "hebiao.limits.file-bytes", "1MB");
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  private Reply.Ask post(String path) throws IOException {
    String csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
    return new Reply.Ask("POST", path).head("Cookie", csrf).head(Security.CSRF_HEADER, csrf.substring(csrf.indexOf('=') + 1));
  }

  private Reply upload(byte[] name, int bytes) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"".getBytes(StandardCharsets.UTF_8));
    body.write(name);
    body.write("\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    body.write(new byte[bytes]);
    body.write("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
    return sound(post("/api/v1/probe").body("multipart/form-data; boundary=X", body.toByteArray()).to(running.port()));
  }

  /** No answer tells of the inside. */
  private Reply sound(Reply reply) {
    for (String inside : List.of(data.toString(), "/secret", "Exception", "\tat ", "org.hebiao", "org.apache", "springframework", "{limit}")) {
      assertFalse(reply.body().contains(inside), reply.body());
    }
    assertEquals(SecurityHeaders.CONTENT_SECURITY_POLICY, reply.head("Content-Security-Policy"), reply.toString());
    return reply;
  }

  @Test
  void oddFileNamesAreTakenOrRefusedButNeverOurFault() throws IOException {
    String chinese = "表".repeat(246) + ".pdf";
    Reply long_ = upload(chinese.getBytes(StandardCharsets.UTF_8), 10);
    assertTrue(long_.status() == 200 && long_.body().contains(chinese), long_.toString());
    Reply rtl = upload("附件\u202Efdp.exe".getBytes(StandardCharsets.UTF_8), 10);
    assertEquals(200, rtl.status(), rtl.toString());
    assertTrue(upload("附件.pdf".getBytes(Charset.forName("GBK")), 10).status() < 500);
    assertTrue(upload("../../etc/passwd".getBytes(StandardCharsets.UTF_8), 10).status() < 500);
    Reply nul = upload("a\0b.pdf".getBytes(StandardCharsets.UTF_8), 10);
    assertTrue(nul.status() < 500, nul.toString());
  }

  @Test
  void tooLargeUploadGetsItsAnswerForEveryClient() throws IOException {
    int[] sizes = {1024 * 1024 + 1, 1024 * 1024 + 70_000, 30 * 1024 * 1024};
    for (int size : sizes) {
      Reply reply = upload("a.pdf".getBytes(StandardCharsets.UTF_8), size);
      assertTrue(reply.isProblem(ProblemCode.LIMIT_BYTES), size + " " + reply);
    }
    Reply browser = post("/api/v1/probe").head("Accept", "text/html").body("application/octet-stream", new byte[3 * 1024 * 1024]).to(running.port());
    assertTrue(sound(browser).isProblem(ProblemCode.LIMIT_BYTES), browser.toString());
    assertEquals(200, upload("a.pdf".getBytes(StandardCharsets.UTF_8), 1024 * 1024).status(), "the limit itself is taken");
  }

  @Test
  void chunkedUploadOverTheLimitGetsItsAnswerToo() throws IOException {
    String csrf = running.get("/api/v1/session").cookie("hebiao-csrf");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = "POST /api/v1/probe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nCookie: " + csrf + "\r\n"
        + Security.CSRF_HEADER + ": " + csrf.substring(csrf.indexOf('=') + 1) + "\r\nContent-Type: multipart/form-data; boundary=X\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.UTF_8));
    chunk(out, "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      chunk(out, new byte[100_000]);
    }
    chunk(out, "\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
    chunk(out, new byte[0]);
    Reply reply = sound(Reply.to(running.port(), out.toByteArray()));
    assertTrue(reply.isProblem(ProblemCode.LIMIT_BYTES), reply.toString());
  }

  private static void chunk(ByteArrayOutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void brokenRequestsAreTheSendersFault() throws IOException {
    byte[] cut = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nabc".getBytes(StandardCharsets.UTF_8);
    assertTrue(sound(post("/api/v1/probe").body("multipart/form-data; boundary=X", cut).to(running.port())).isProblem(ProblemCode.MULTIPART));
    assertTrue(sound(post("/api/v1/probe").body("multipart/form-data", cut).to(running.port())).isProblem(ProblemCode.MULTIPART));
    assertTrue(sound(post("/api/v1/accounts").json("{\"name\":").to(running.port())).isProblem(ProblemCode.BAD_REQUEST));
    assertTrue(sound(post("/api/v1/accounts").json("{}").to(running.port())).isProblem(ProblemCode.BAD_REQUEST));
    assertTrue(sound(post("/api/v1/accounts").body("text/plain", new byte[3]).to(running.port())).isProblem(ProblemCode.TYPE));
    assertTrue(sound(post("/api/v1/limits").to(running.port())).isProblem(ProblemCode.METHOD));
    assertTrue(sound(running.get("/nothing")).isProblem(ProblemCode.NOT_FOUND));
    assertTrue(sound(running.get("/api/v1/audit?before=x")).isProblem(ProblemCode.BAD_REQUEST));
    assertEquals(400, sound(running.get("/assets/../../../etc/passwd")).status());
    assertEquals(400, sound(running.get("/assets/%00")).status());
    assertEquals(400, sound(running.get("/a|b^")).status());
  }

  @Test
  void faultOfOursTellsNothingOfTheInside() throws IOException {
    assertTrue(sound(post("/api/v1/fault").to(running.port())).isProblem(ProblemCode.CRASH));
  }

  @Test
  void personGetsAPageInBothLanguages() throws IOException {
    Reply page = sound(new Reply.Ask("GET", "/nothing").head("Accept", "text/html,*/*").to(running.port()));
    assertEquals(404, page.status());
    assertTrue(page.head("Content-Type").startsWith("text/html") && page.body().contains("请检查地址") && page.body().contains("Check the address"), page.body());
  }
}
