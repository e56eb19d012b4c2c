package org.hebiao.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rule has to say, without language: the key of a template on the rule's page and the values for its placeholders. */
public record Message(String key, Map<String, String> values) {
  /** Template that a rule's page has for its ordinary finding. */
  public static final String DEFAULT = "default";

  public Message {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Message plain() {
    return new Message(DEFAULT, Map.of());
  }

  public static Message of(String key) {
    return new Message(key, Map.of());
  }

  public Message with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Message(key, more);
  }

  public Message as(String otherKey) {
    return new Message(otherKey, values);
  }
}
