package org.hebiao.browser;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** What a person does and sees in one tab of a browser; keys and clicks are those of a keyboard and a mouse. */
public final class Tab {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long PAUSE_MILLIS = 40;

  private final Browser browser;
  private final String session;
  private final String context;
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();

  Tab(Browser browser, String session, String context) {
    this.browser = browser;
    this.session = session;
    this.context = context;
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
    browser.listen(this::note);
  }

  private void note(JsonNode said) {
    if (!said.path("sessionId").asString("").equals(session)) {
      return;
    }
    switch (said.path("method").asString("")) {
      case "Runtime.exceptionThrown" -> complaints.add(said.path("params").path("exceptionDetails").toString());
      case "Log.entryAdded" -> {
        JsonNode entry = said.path("params").path("entry");
        if (entry.path("level").asString("").equals("error")) {
          complaints.add(entry.path("text").asString("") + " " + entry.path("url").asString(""));
        }
      }
      default -> {}
    }
  }

  /** Errors of scripts and of loading since the last look. */
  public List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    return browser.call(session, method, parameters);
  }

  Tab sized(int width, int height) {
    call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  public Tab dark(boolean on) {
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
    return this;
  }

  public Tab open(String address) {
    eval("window.hebiaoLeft = true");
    call("Page.navigate", Map.of("url", address));
    until("!window.hebiaoLeft && document.readyState === 'complete'");
    return this;
  }

  public void reload() {
    eval("window.hebiaoLeft = true");
    call("Page.reload", Map.of());
    until("!window.hebiaoLeft && document.readyState === 'complete'");
  }

  /** Value of an expression; a promise is waited for. */
  public JsonNode eval(String script) {
    JsonNode said = call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (said.has("exceptionDetails")) {
      throw new AssertionError(script + ": " + said.path("exceptionDetails"));
    }
    return said.path("result").path("value");
  }

  public String text(String script) {
    return eval("String(" + script + ")").asString();
  }

  /** Waits until an expression is true. */
  public void until(String script) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < deadline) {
      try {
        if (eval("Boolean(" + script + ")").asBoolean(false)) {
          return;
        }
      } catch (IllegalStateException betweenTwoPages) {
        pause();
      }
      pause();
    }
    throw new AssertionError("never true: " + script + "\nat " + text("location.href") + "\n" + text("document.body.innerText.slice(0, 2000)") + "\n" + complaints);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Clicks into the middle of the first element. */
  public void click(String selector) {
    until("document.querySelector(" + quoted(selector) + ")");
    String box =
        "(() => { const e = document.querySelector(" + quoted(selector) + "); e.scrollIntoView({ block: 'nearest' }); const r = e.getBoundingClientRect();"
            + " return [r.left + Math.min(r.width / 2, 200), r.top + r.height / 2]; })()";
    JsonNode at = eval(box);
    for (String kind : List.of("mousePressed", "mouseReleased")) {
      call("Input.dispatchMouseEvent", Map.of("type", kind, "x", at.path(0).asDouble(), "y", at.path(1).asDouble(), "button", "left", "clickCount", 1));
    }
  }

  /** Presses a key: a letter, Enter, Escape. */
  public void press(String key) {
    String code = key.length() == 1 ? "Key" + key.toUpperCase(java.util.Locale.ROOT) : key;
    int number = switch (key) {
      case "Enter" -> 13;
      case "Escape" -> 27;
      default -> Character.toUpperCase(key.charAt(0));
    };
    String typed = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    call("Input.dispatchKeyEvent", Map.of("type", typed.isEmpty() ? "rawKeyDown" : "keyDown", "key", key, "code", code, "windowsVirtualKeyCode", number, "text", typed));
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", code, "windowsVirtualKeyCode", number));
  }

  /** Types into what has the focus, over what is selected. */
  public void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** Chooses files for an input. */
  public void choose(String selector, Path file) {
    int root = call("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
    int node = call("DOM.querySelector", Map.of("nodeId", root, "selector", selector)).path("nodeId").asInt();
    call("DOM.setFileInputFiles", Map.of("nodeId", node, "files", List.of(file.toAbsolutePath().toString())));
  }

  /** Downloads go to this folder, under their names. */
  public void downloadTo(Path folder) {
    browser.call("", "Browser.setDownloadBehavior", Map.of("behavior", "allow", "browserContextId", context, "downloadPath", folder.toString()));
  }

  public byte[] picture() {
    return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png")).path("data").asString());
  }

  /** The page as printed on A4. */
  public byte[] print() {
    Map<String, Object> paper = Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true, "preferCSSPageSize", true);
    return Base64.getDecoder().decode(call("Page.printToPDF", paper).path("data").asString());
  }
}
