package org.hebiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hebiao.cli.SearchCommand.As;
import org.hebiao.cli.SearchCommand.Asked;
import org.hebiao.client.RunningService.Answer;
import org.hebiao.client.RunningService;
import org.hebiao.report.Messages;
import tools.jackson.databind.JsonNode;

/** Searches by a running server. */
final class RemoteSearch {
  private final RunningService service;
  private final Terminal terminal;

  RemoteSearch(RunningService service, Terminal terminal) {
    this.service = service;
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
    SearchLines lines = new SearchLines(terminal, Messages.in(asked.language()), service.address());
    try {
      HttpResponse<InputStream> response = service.stream(path);
      try (InputStream body = response.body()) {
        if (asked.format() != As.TEXT && response.statusCode() == 200) {
          body.transferTo(terminal.out());
          terminal.out().flush();
          return ExitCode.CLEAN;
        }
        Answer answer = RunningService.answer(response.statusCode(), body.readAllBytes());
        return answer.isGood() ? page(answer.body(), lines) : refused(answer, asked, lines);
      }
    } catch (ConnectException e) {
      String address = service.address();
      terminal.err().println("无法连接 " + address + "。请检查地址，并确认服务正在运行。 / Cannot reach " + address + ". Check the address and whether the service runs.");
      terminal.err().flush();
      return ExitCode.UNREADABLE;
    }
  }

  private static int page(JsonNode page, SearchLines lines) {
    page.path("hits").forEach(lines::hit);
    return lines.end(page.path("total").asLong(), page.path("hits").size(), page.path("withheld").asInt());
  }

  private int refused(Answer answer, Asked asked, SearchLines lines) {
    String text = answer.told(asked.language().code());
    if (answer.body().has("start")) {
      return lines.wrong(asked.query(), text, answer.body().path("start").asInt(), answer.body().path("end").asInt());
    }
    terminal.err().println(text);
    terminal.err().flush();
    return ExitCode.UNREADABLE;
  }
}
