package org.hebiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.hebiao.cli.SearchCommand.As;
import org.hebiao.cli.SearchCommand.Asked;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches by a running server. */
final class RemoteSearch {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final String address;
  private final Optional<String> token;
  private final Terminal terminal;

  RemoteSearch(URI address, Optional<String> token, Terminal terminal) {
    this.address = address.toString().replaceFirst("/+$", "");
    this.token = token;
    this.terminal = terminal;
  }

  int run(Asked asked) throws IOException, InterruptedException {
    String query = "q=" + URLEncoder.encode(asked.query(), StandardCharsets.UTF_8) + "&of=" + asked.of().name().toLowerCase(Locale.ROOT) + "&lang=" + asked.language().code();
    String path =
        switch (asked.format()) {
          case TEXT -> "/api/v1/search?" + query + "&size=" + asked.most();
          case JSON -> "/api/v1/search/export?format=jsonl&" + query;
          case CSV -> "/api/v1/search/export?format=csv&" + query;
        };
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          return told(body.readAllBytes(), answer.statusCode(), asked);
        }
        if (asked.format() != As.TEXT) {
          body.transferTo(terminal.out());
          terminal.out().flush();
          return ExitCode.CLEAN;
        }
        SearchLines lines = new SearchLines(terminal, Messages.in(asked.language()));
        JsonNode page = JSON.readTree(body.readAllBytes());
        page.path("hits").forEach(lines::hit);
        return lines.end(page.path("total").asLong(), page.path("hits").size(), page.path("withheld").asInt());
      }
    } catch (ConnectException e) {
      terminal.err().println("无法连接 " + address + "。请检查地址，并确认服务正在运行。 / Cannot reach " + address + ". Check the address and whether the service runs.");
      terminal.err().flush();
      return ExitCode.UNREADABLE;
    }
  }

  private int told(byte[] body, int status, Asked asked) {
    try {
      JsonNode problem = JSON.readTree(body);
      String text = problem.path(asked.language() == Language.ZH ? "zh" : "en").asString("");
      if (problem.has("start")) {
        return new SearchLines(terminal, Messages.in(asked.language())).wrong(asked.query(), text, problem.path("start").asInt(), problem.path("end").asInt());
      }
      terminal.err().println(text.isEmpty() ? "服务器回答 / the server answered " + status : text);
    } catch (JacksonException e) {
      terminal.err().println("服务器回答 / the server answered " + status);
    }
    terminal.err().flush();
    return ExitCode.UNREADABLE;
  }
}
