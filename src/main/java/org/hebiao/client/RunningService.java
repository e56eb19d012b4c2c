package org.hebiao.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service as a command of this machine or another one asks it: by its published interface, with a token where people log in. */
public final class RunningService {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(5);

  /** Some gigabytes of originals from one disk to the same one. */
  private static final Duration BACKUP = Duration.ofHours(2);

  /** Of an answer that is none of Hebiao's, in a message. */
  private static final int SHOWN_BYTES = 200;

  private final String address;
  private final Optional<String> token;
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  /** @param token an API token, none where it is empty or blank; a service in local mode needs none */
  public RunningService(URI address, Optional<String> token) {
    this.address = address.toString().replaceFirst("/+$", "");
    this.token = token.filter(secret -> !secret.isBlank());
  }

  /** Without a slash at its end, so that paths follow it. */
  public String address() {
    return address;
  }

  /** What it says to a request: a resource, or a problem in both languages. */
  public record Answer(int status, JsonNode body) {
    public boolean isGood() {
      return status / 100 == 2;
    }

    /** The problem in a language of two letters, or that it answered so. */
    public String told(String language) {
      return body.path(language).asString((language.equals("zh") ? "服务器回答 " : "the server answered ") + status);
    }
  }

  /** @param path with its query, as it stands behind the address */
  public Answer get(String path) throws IOException, InterruptedException {
    return answer(asked(request(path)));
  }

  /** An answer of any length; the caller closes it, or has {@link #answer} read it. */
  public HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofInputStream());
  }

  public Answer put(String path, Path file) throws IOException, InterruptedException {
    return changed(request(path), "PUT", BodyPublishers.ofFile(file));
  }

  /** Has the service back itself up into its data folder. */
  public Answer backup() throws IOException, InterruptedException {
    return changed(request("/api/v1/backups").timeout(BACKUP), "POST", BodyPublishers.noBody());
  }

  private Answer changed(HttpRequest.Builder request, String method, BodyPublisher body) throws IOException, InterruptedException {
    if (token.isEmpty()) {
      JsonNode here = get("/api/v1/session").body();
      String csrf = here.path("csrfToken").asString("");
      if (!csrf.isEmpty()) {
        request.header(here.path("csrfHeader").asString(), csrf);
      }
    }
    return answer(asked(request.method(method, body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER).header("Accept", "application/json, */*;q=0.1");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private HttpResponse<byte[]> asked(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static Answer answer(HttpResponse<byte[]> response) throws IOException {
    return answer(response.statusCode(), response.body());
  }

  /** @throws IOException when it is no answer of Hebiao */
  public static Answer answer(int status, byte[] body) throws IOException {
    try {
      return new Answer(status, JSON.readTree(body));
    } catch (JacksonException e) {
      String start = new String(body, 0, Math.min(SHOWN_BYTES, body.length), StandardCharsets.UTF_8);
      throw new IOException("no answer of Hebiao (" + status + "): " + start, e);
    }
  }
}
