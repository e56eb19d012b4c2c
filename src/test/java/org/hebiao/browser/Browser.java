package org.hebiao.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, driven over its DevTools protocol. Each tab is a {@link Tab}. */
public final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> NAMES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

  private final Process process;
  private final WebSocket socket;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Consumer<JsonNode>> listeners = new ConcurrentLinkedQueue<>();

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Answers()).join();
  }

  /** @param folder for its profile; thrown away with it */
  public static Browser start(Path folder) throws IOException {
    String program =
        NAMES.stream().filter(name -> Files.isExecutable(Path.of(name))).findFirst()
            .orElseThrow(() -> new IllegalStateException("no Chromium in " + NAMES + ": apt-get install chromium (./verify does)"));
    Process process =
        new ProcessBuilder(
                program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0", "--no-first-run", "--disable-quic",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=zh-CN",
                "--user-data-dir=" + folder.resolve("chromium"), "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String mark = "DevTools listening on ";
    Optional<String> line = said.lines().filter(each -> each.startsWith(mark)).findFirst();
    Thread.ofVirtual().start(() -> said.lines().forEach(each -> {}));
    return new Browser(process, URI.create(line.orElseThrow(() -> new IllegalStateException(program + " ended before it listened")).substring(mark.length())));
  }

  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode said = JSON.readTree(text.toString());
        text.setLength(0);
        if (said.has("id")) {
          Optional.ofNullable(waiting.remove(said.path("id").asLong())).ifPresent(answer -> answer.complete(said));
        } else {
          listeners.forEach(listener -> listener.accept(said));
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  JsonNode call(String session, String method, Map<String, ?> parameters) {
    long number = numbers.incrementAndGet();
    Map<String, Object> call = new java.util.LinkedHashMap<>(Map.of("id", number, "method", method, "params", parameters));
    if (!session.isEmpty()) {
      call.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(number, answer);
    synchronized (socket) {
      socket.sendText(JSON.writeValueAsString(call), true).join();
    }
    try {
      JsonNode said = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (said.has("error")) {
        throw new IllegalStateException(method + ": " + said.path("error"));
      }
      return said.path("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  void listen(Consumer<JsonNode> listener) {
    listeners.add(listener);
  }

  /** A new tab with a profile of its own. */
  public Tab tab(int width, int height) {
    String context = call("", "Target.createBrowserContext", Map.of()).path("browserContextId").asString();
    String target = call("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context)).path("targetId").asString();
    String session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).path("sessionId").asString();
    return new Tab(this, session, context).sized(width, height);
  }

  @Override
  public void close() {
    socket.abort();
    Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }
}
