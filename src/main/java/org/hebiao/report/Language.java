package org.hebiao.report;

import java.util.Locale;
import java.util.Optional;

/** Languages people are spoken to in. */
public enum Language {
  ZH,
  EN;

  /** As typed and as in resource names: {@code zh}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
