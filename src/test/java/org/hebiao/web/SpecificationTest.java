package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hebiao.search.query.SearchField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published interface is what {@code docs/openapi.json} says, and never takes back what it said. {@code -Dgolden=write} writes additions; a change
 * that breaks callers fails even then.
 */
class SpecificationTest {
  private static final Path STORED = Path.of("docs/openapi.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void storedSpecificationIsTheRunningOneAndNothingIsTakenBack(@TempDir Path folder) throws IOException {
    boolean write = "write".equals(System.getProperty("golden"));
    try (Running running = Running.in(folder)) {
      String now = running.get("/api/v1/openapi").body();
      if (Files.exists(STORED)) {
        assertEquals(List.of(), broken(JSON.readTree(Files.readString(STORED)), JSON.readTree(now)));
      }
      if (write) {
        Files.writeString(STORED, now + "\n");
      }
      assertEquals(JSON.readTree(Files.readString(STORED)), JSON.readTree(now));
      assertFalse(write, "switch -Dgolden=write off");
    }
  }

  @Test
  void everyCallTellsItsProblemsItsFilesAndWhatItCanBeAsked() throws IOException {
    JsonNode api = JSON.readTree(Files.readString(STORED));
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey() + " " + path.getKey();
        assertFalse(method.getValue().path("responses").path("default").path("content").path(Problems.MEDIA_TYPE).isMissingNode(), name);
        boolean isFile = path.getKey().matches(".*([.](html|csv|xlsx|pdf)|/export)");
        assertFalse(isFile && method.getValue().path("responses").path("200").path("content").path("application/json").isObject(), name);
      }
    }
    List<String> codes = new ArrayList<>();
    api.path("components").path("schemas").path("Problem").path("properties").path("code").path("enum").forEach(code -> codes.add(code.asString()));
    Arrays.stream(ProblemCode.values()).forEach(code -> assertTrue(codes.contains(code.name()), code.name()));
    Set<String> asked = parameters(api.path("paths").path("/api/v1/search").path("get"), false);
    Arrays.stream(SearchField.values()).forEach(field -> assertTrue(asked.contains(field.key()), field.key()));
  }

  @Test
  void changesThatBreakCallersAreFound() {
    String api =
        "{\"paths\":{\"/a\":{\"get\":{\"parameters\":[{\"name\":\"q\",\"required\":false}],\"responses\":{\"200\":{}}}}},"
            + "\"components\":{\"schemas\":{\"S\":{\"properties\":{\"x\":{\"type\":\"string\"}}}}}}";
    JsonNode before = JSON.readTree(api);
    assertEquals(List.of(), broken(before, before));
    assertEquals(List.of("/a get"), broken(before, JSON.readTree(api.replace("\"get\"", "\"put\""))));
    assertEquals(List.of("/a get 200"), broken(before, JSON.readTree(api.replace("200", "201"))));
    assertEquals(List.of("/a get needs q"), broken(before, JSON.readTree(api.replace("\"required\":false", "\"required\":true"))));
    assertEquals(List.of("/a get q"), broken(before, JSON.readTree(api.replace("\"q\"", "\"p\""))));
    assertEquals(List.of("S x"), broken(before, JSON.readTree(api.replace("\"x\"", "\"y\""))));
    assertEquals(List.of("S x"), broken(before, JSON.readTree(api.replace("string", "integer"))));
  }

  private static List<String> broken(JsonNode before, JsonNode now) {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : before.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        call(path.getKey() + " " + method.getKey(), method.getValue(), now.path("paths").path(path.getKey()).path(method.getKey()), broken);
      }
    }
    for (Map.Entry<String, JsonNode> schema : before.path("components").path("schemas").properties()) {
      JsonNode after = now.path("components").path("schemas").path(schema.getKey()).path("properties");
      for (Map.Entry<String, JsonNode> property : schema.getValue().path("properties").properties()) {
        if (!property.getValue().path("type").equals(after.path(property.getKey()).path("type"))) {
          broken.add(schema.getKey() + " " + property.getKey());
        }
      }
    }
    return broken;
  }

  private static void call(String name, JsonNode before, JsonNode now, List<String> broken) {
    if (now.isMissingNode()) {
      broken.add(name);
      return;
    }
    before.path("responses").propertyNames().stream().filter(status -> now.path("responses").path(status).isMissingNode()).forEach(status -> broken.add(name + " " + status));
    Set<String> names = parameters(now, false);
    parameters(before, false).stream().filter(parameter -> !names.contains(parameter)).forEach(parameter -> broken.add(name + " " + parameter));
    Set<String> needed = parameters(before, true);
    parameters(now, true).stream().filter(parameter -> !needed.contains(parameter)).forEach(parameter -> broken.add(name + " needs " + parameter));
  }

  private static Set<String> parameters(JsonNode call, boolean needed) {
    Set<String> names = new TreeSet<>();
    call.path("parameters").forEach(parameter -> {
      if (!needed || parameter.path("required").asBoolean(false)) {
        names.add(parameter.path("name").asString());
      }
    });
    return names;
  }
}
