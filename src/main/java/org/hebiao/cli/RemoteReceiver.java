package org.hebiao.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hebiao.client.RunningService.Answer;
import org.hebiao.client.RunningService;
import org.hebiao.report.Language;
import tools.jackson.databind.JsonNode;

/** Brings files to a running server. A server that is away for a while or has its queue full is asked again. */
final class RemoteReceiver implements Receiver {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final RunningService service;
  private final Language first;

  RemoteReceiver(RunningService service, Language first) {
    this.service = service;
    this.first = first;
  }

  @Override
  public Received send(Path file) throws IOException, InterruptedException {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    Answer answer = patiently(() -> service.put("/api/v1/submissions?name=" + name, file));
    if (answer.isGood()) {
      return new Received.Kept(answer.body().path("id").asLong(), answer.status() == 201);
    }
    return new Received.Refused(texts(answer));
  }

  @Override
  public Standing standing(long id) throws IOException, InterruptedException {
    Answer answer = patiently(() -> service.get("/api/v1/submissions/" + id));
    JsonNode row = answer.body();
    String state = row.path("state").asString();
    boolean isRead = state.equals("DONE");
    long forms = 0;
    long errors = 0;
    long warnings = 0;
    if (isRead) {
      for (JsonNode form : patiently(() -> service.get("/api/v1/submissions/" + id + "/forms")).body()) {
        forms++;
        errors += form.path("errors").asLong();
        warnings += form.path("warnings").asLong();
      }
    }
    List<String> texts = row.path("zh").asString("").isEmpty() ? List.of() : texts(answer);
    int page = row.path("page").asInt();
    return new Standing(isRead || state.equals("FAILED"), isRead, row.path("stage").asString(), page, row.path("pages").asInt(), forms, errors, warnings, texts);
  }

  private List<String> texts(Answer answer) {
    String zh = answer.told("zh");
    String en = answer.told("en");
    return first == Language.ZH ? List.of(zh, en) : List.of(en, zh);
  }

  /** A request as it has to be made at the moment. */
  private interface Asking {
    Answer ask() throws IOException, InterruptedException;
  }

  /** Asks until there is an answer that says something, for the time of {@link #PATIENCE}. */
  private static Answer patiently(Asking asking) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        Answer answer = asking.ask();
        boolean later = answer.status() == 429 || answer.status() == 503;
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
}
