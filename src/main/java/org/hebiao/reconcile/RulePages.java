package org.hebiao.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pages of the rules ({@code resources/rules}), each parsed when it is first asked for. Safe for use by several threads. */
public final class RulePages {
  private final Map<String, RulePage> read = new ConcurrentHashMap<>();

  /**
   * Page of a rule.
   *
   * @throws IllegalArgumentException when there is no page of that id or it is not complete
   */
  public RulePage page(String id) {
    return read.computeIfAbsent(id, RulePages::parse);
  }

  private static RulePage parse(String id) {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("no rule \"" + id + "\"");
    }
    try (InputStream in = RulePages.class.getResourceAsStream("/rules/" + id + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException("no rule \"" + id + "\"");
      }
      return toPage(id, PlainYaml.map(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePage toPage(String id, Map<String, Object> map) {
    Map<String, Object> basis = PlainYaml.map(map.get("basis"));
    Map<String, Text> messages = new LinkedHashMap<>();
    Map<String, Object> printed = PlainYaml.map(map.get("messages"));
    printed.keySet().forEach(key -> messages.put(key, PlainYaml.text(printed, key)));
    return new RulePage(
        id,
        List.of(PlainYaml.string(map, "severity").split("\\s*,\\s*")).stream()
            .map(name -> Severity.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList(),
        PlainYaml.text(map, "title"),
        PlainYaml.text(map, "says"),
        PlainYaml.text(map, "basis"),
        PlainYaml.string(basis, "evidence"),
        map.containsKey("formula") ? PlainYaml.string(map, "formula") : "",
        map.containsKey("tolerance") ? PlainYaml.text(map, "tolerance") : new Text("", ""),
        messages,
        examples(PlainYaml.list(map.get("examples"))));
  }

  private static List<RulePage.Example> examples(List<Object> list) {
    List<RulePage.Example> examples = new ArrayList<>();
    for (Object each : list) {
      Map<String, Object> map = PlainYaml.map(each);
      examples.add(
          new RulePage.Example(
              PlainYaml.string(map, "expects"),
              optional(map, "where"),
              optional(map, "severity"),
              optional(map, "profile"),
              PlainYaml.map(map.get("form"))));
    }
    return examples;
  }

  private static Optional<String> optional(Map<String, Object> map, String key) {
    return map.containsKey(key) ? Optional.of(PlainYaml.string(map, key)) : Optional.empty();
  }
}
