package org.hebiao.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service as a command of this machine or another one asks it: by its published interface, with a token where people log in. */
public final class RunningService {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SHORT = Duration.ofSeconds(30);

  /** Some gigabytes of originals from one disk to the same one. */
  private static final Duration LONG = Duration.ofHours(2);

  private final URI address;
  private final Optional<String> token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(SHORT).build();

  public RunningService(URI address, Optional<String> token) {
    this.address = address;
    this.token = token;
  }

  /** What came of a request: fields of the answer, or its problem in words. */
  public sealed interface Reply {
    record Made(String name, long submissions, long originals, boolean databaseIncluded, int faults) implements Reply {}

    record Refused(String told) implements Reply {}
  }

  /** Has the service back itself up into its data folder. */
  public Reply backup() throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/api/v1/backups")).timeout(LONG).POST(HttpRequest.BodyPublishers.noBody());
    if (token.isPresent()) {
      request.header("Authorization", "Bearer " + token.get());
    } else {
      withCsrf(request);
    }
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    JsonNode body = body(answer);
    if (answer.statusCode() != 201) {
      return new Reply.Refused(answer.statusCode() + " " + body.path("detail").asString(""));
    }
    return new Reply.Made(
        body.path("name").asString(),
        body.path("submissions").asLong(),
        body.path("originals").asLong(),
        body.path("databaseIncluded").asBoolean(),
        body.path("faults").size());
  }

  private void withCsrf(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> here = client.send(HttpRequest.newBuilder(address.resolve("/api/v1/session")).timeout(SHORT).build(), BodyHandlers.ofByteArray());
    String cookies = here.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
    JsonNode session = body(here);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    String csrf = session.path("csrfToken").asString("");
    if (!csrf.isEmpty()) {
      request.header(Security.CSRF_HEADER, csrf);
    }
  }

  private static JsonNode body(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException noJson) {
      return JSON.createObjectNode();
    }
  }
}
