package org.hebiao.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the service over HTTP and nothing else. */
public final class Client implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;
  private final String cookie;

  public Client(URI server) throws IOException, InterruptedException {
    this.server = server;
    HttpResponse<byte[]> session = http.send(ask("/api/v1/session").build(), BodyHandlers.ofByteArray());
    this.cookie =
        session.headers().allValues("Set-Cookie").stream()
            .filter(set -> set.startsWith("hebiao-csrf="))
            .findFirst()
            .map(set -> set.split(";")[0])
            .orElseThrow(() -> new IOException("no CSRF cookie, status " + session.statusCode()));
  }

  /** What came back. */
  public record Answer(int status, HttpResponse<byte[]> response) {
    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public byte[] body() {
      return response.body();
    }

    public boolean isTaken() {
      return status == 200 || status == 201;
    }

    @Override
    public String toString() {
      return status + " " + new String(response.body(), StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder ask(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private HttpRequest.Builder unsafe(String path) {
    return ask(path).header("Cookie", cookie).header("X-CSRF-TOKEN", cookie.substring(cookie.indexOf('=') + 1));
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response);
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(ask(path).build());
  }

  public Answer post(String path) throws IOException, InterruptedException {
    return send(unsafe(path).POST(BodyPublishers.noBody()).build());
  }

  public Answer upload(String name, byte[] bytes, String... heads) throws IOException, InterruptedException {
    HttpRequest.Builder request = unsafe("/api/v1/submissions?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    for (int i = 0; i < heads.length; i += 2) {
      request.header(heads[i], heads[i + 1]);
    }
    return send(request.PUT(BodyPublishers.ofByteArray(bytes)).build());
  }

  /** What a path answers with 200. */
  public JsonNode json(String path) throws IOException, InterruptedException {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer.json();
  }

  /** Waits for the end of a submission. */
  public JsonNode ended(long id, Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    JsonNode row = json("/api/v1/submissions/" + id);
    while (!isFinal(row)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not at its end: " + row);
      }
      Thread.sleep(50);
      row = json("/api/v1/submissions/" + id);
    }
    return row;
  }

  public static boolean isFinal(JsonNode row) {
    return List.of("DONE", "FAILED").contains(row.path("state").asString());
  }

  @Override
  public void close() {
    http.close();
  }
}
