package org.hebiao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Texts for people in one language, with {named} placeholders. Immutable. */
public final class Messages {
  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
  }

  public static Messages in(Language language) {
    String name = "/messages/messages_" + language.code() + ".properties";
    Properties read = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        read.load(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(language, read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty)));
  }

  public Language language() {
    return language;
  }

  /** All texts by key. */
  public Map<String, String> all() {
    return texts;
  }

  /** The text of a key, empty when there is none: for keys that come from data (conventions, reasons). */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /**
   * The text of a key.
   *
   * @param pairs placeholder, value, placeholder, value, …
   */
  public String text(String key, Object... pairs) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text \"" + key + "\" in " + language);
    }
    for (int i = 0; i < pairs.length; i += 2) {
      text = text.replace("{" + pairs[i] + "}", String.valueOf(pairs[i + 1]));
    }
    return text;
  }

  /** The name of a key that comes from data; the key itself where nobody gave it a name. */
  public String name(String family, String key) {
    return find(family + "." + key).orElse(key);
  }
}
