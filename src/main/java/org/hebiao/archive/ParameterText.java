package org.hebiao.archive;

import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The values of a message as one text of a column. */
final class ParameterText {
  /** A column holds no more; the technical detail of a damaged file may be long. */
  private static final int LONGEST = 800;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ParameterText() {}

  static String of(List<String> parameters) {
    return JSON.writeValueAsString(parameters.stream().map(text -> text.substring(0, Math.min(LONGEST, text.length()))).limit(4).toList());
  }

  static List<String> read(String stored) {
    return List.of(JSON.readValue(stored, String[].class));
  }
}
