package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hebiao.reading.Annex;
import org.junit.jupiter.api.Test;

/**
 * The stored types as the format's number knows them. When a record, an enum or a sealed type of a reading changes, this fails until {@link AnnexJson#FORMAT}
 * grows too: what was stored before would be misread or refused as damaged.
 */
class StoredFormatTest {
  private static final Path KNOWN = Path.of("src/test/resources/golden/stored-format.txt");

  @Test
  void theTypesAreThoseOfTheFormat() throws IOException {
    String types = "format " + AnnexJson.FORMAT + "\n" + String.join("\n", shapes(Annex.class)) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      List<String> before = Files.exists(KNOWN) ? Files.readAllLines(KNOWN) : List.of("");
      boolean sameTypes = String.join("\n", before).equals(types.strip());
      boolean sameNumber = before.getFirst().equals("format " + AnnexJson.FORMAT);
      assertTrue(sameTypes || !sameNumber, "the stored types changed: AnnexJson.FORMAT has to grow first");
      Files.writeString(KNOWN, types);
      fail("golden=write is on: " + KNOWN + " was rewritten");
    }
    assertEquals(Files.readString(KNOWN), types, "the stored types changed: let AnnexJson.FORMAT grow, then -Dgolden=write");
  }

  /** One line for each type that {@code root} is made of. */
  private static List<String> shapes(Class<?> root) {
    Map<String, String> shapes = new TreeMap<>();
    Deque<Type> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Type next = open.pop();
      if (next instanceof ParameterizedType of) {
        open.push(of.getRawType());
        open.addAll(Arrays.asList(of.getActualTypeArguments()));
      } else if (next instanceof Class<?> type && !shapes.containsKey(type.getName()) && !type.isPrimitive()) {
        shapes.put(type.getName(), shape(type, open));
      }
    }
    return List.copyOf(shapes.values());
  }

  private static String shape(Class<?> type, Deque<Type> open) {
    String name = type.getName().replace("org.hebiao.", "");
    if (type.isRecord()) {
      List<String> components = new ArrayList<>();
      for (var component : type.getRecordComponents()) {
        open.push(component.getGenericType());
        components.add(component.getName() + " " + component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""));
      }
      return name + components.stream().collect(Collectors.joining(", ", "(", ")"));
    }
    if (type.isEnum()) {
      return name + Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).collect(Collectors.joining(", ", "{", "}"));
    }
    if (type.isSealed()) {
      open.addAll(Arrays.asList(type.getPermittedSubclasses()));
      return name + Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.joining(" | ", " = ", ""));
    }
    return name;
  }
}
