package org.hebiao.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hebiao.report.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings files to a running server. A server that is away for a while or has its queue full is asked again. */
final class RemoteReceiver implements Receiver {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN_BYTES = 200;
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final String address;
  private final Optional<String> token;
  private final Language first;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).version(HttpClient.Version.HTTP_1_1).build();

  /** @param token an API token; a server in local mode needs none */
  RemoteReceiver(URI address, Optional<String> token, Language first) {
    this.address = address.toString().replaceFirst("/+$", "");
    this.token = token;
    this.first = first;
  }

  @Override
  public Received send(Path file) throws IOException, InterruptedException {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer =
        asked(() -> request("/api/v1/submissions?name=" + name).header("X-CSRF-TOKEN", csrf()).PUT(BodyPublishers.ofFile(file)).build());
    JsonNode told = json(answer);
    if (answer.statusCode() / 100 == 2) {
      return new Received.Kept(told.path("id").asLong(), answer.statusCode() == 201);
    }
    return new Received.Refused(texts(told, answer.statusCode()));
  }

  @Override
  public Standing standing(long id) throws IOException, InterruptedException {
    JsonNode row = json(asked(() -> request("/api/v1/submissions/" + id).build()));
    String state = row.path("state").asString();
    boolean isRead = state.equals("DONE");
    long forms = 0;
    long errors = 0;
    long warnings = 0;
    if (isRead) {
      for (JsonNode form : json(asked(() -> request("/api/v1/submissions/" + id + "/forms").build()))) {
        forms++;
        errors += form.path("errors").asLong();
        warnings += form.path("warnings").asLong();
      }
    }
    List<String> texts = row.path("zh").asString("").isEmpty() ? List.of() : texts(row, 0);
    int page = row.path("page").asInt();
    return new Standing(isRead || state.equals("FAILED"), isRead, row.path("stage").asString(), page, row.path("pages").asInt(), forms, errors, warnings, texts);
  }

  private List<String> texts(JsonNode told, int status) {
    String zh = told.path("zh").asString("服务器回答 " + status);
    String en = told.path("en").asString("the server answered " + status);
    return first == Language.ZH ? List.of(zh, en) : List.of(en, zh);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER).header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private String csrf() throws IOException, InterruptedException {
    return json(client.send(request("/api/v1/session").build(), BodyHandlers.ofByteArray())).path("csrfToken").asString("");
  }

  /** A request as it has to be made at the moment. */
  private interface Asking {
    HttpRequest make() throws IOException, InterruptedException;
  }

  /** Asks until there is an answer that says something, for the time of {@link #PATIENCE}. */
  private HttpResponse<byte[]> asked(Asking asking) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        HttpResponse<byte[]> answer = client.send(asking.make(), BodyHandlers.ofByteArray());
        boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
        if (!later || System.nanoTime() > end) {
          return answer;
        }
      } catch (HttpTimeoutException | ConnectException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      Thread.sleep(PAUSE);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      String start = new String(answer.body(), 0, Math.min(SHOWN_BYTES, answer.body().length), StandardCharsets.UTF_8);
      throw new IOException("no answer of Hebiao (" + answer.statusCode() + "): " + start, e);
    }
  }
}
