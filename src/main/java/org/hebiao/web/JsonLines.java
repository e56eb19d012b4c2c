package org.hebiao.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON a log record; text inside is escaped, so that no record can pretend to be two. */
final class JsonLines extends Formatter {
  /** Places of a stack trace kept: enough to find our own line in it. */
  private static final int PLACES = 12;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String format(LogRecord record) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", record.getInstant().toString());
    line.put("level", record.getLevel().getName());
    line.put("logger", String.valueOf(record.getLoggerName()));
    line.put("message", formatMessage(record));
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      line.put("thrown", thrown.toString());
      line.put("at", java.util.Arrays.stream(thrown.getStackTrace()).limit(PLACES).map(StackTraceElement::toString).toList());
    }
    return JSON.writeValueAsString(line) + "\n";
  }
}
