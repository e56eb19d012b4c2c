package org.hebiao.scan;

import java.util.List;

/** What a network read in the image of a line: characters from left to right. */
public record Recognition(List<Character> characters) {
  public static final Recognition NOTHING = new Recognition(List.of());

  public Recognition {
    characters = List.copyOf(characters);
  }

  /**
   * One character.
   *
   * @param text a blank for a gap between words
   * @param confidence 0 to 1, the highest of its time steps
   * @param at its middle, as a share of the width of the line's image
   */
  public record Character(String text, double confidence, double at) {
    public boolean isBlank() {
      return text.isBlank();
    }

    Character as(String other) {
      return new Character(other, confidence, at);
    }

    Character atMost(double limit) {
      return new Character(text, Math.min(confidence, limit), at);
    }
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    characters.forEach(character -> text.append(character.text()));
    return text.toString();
  }

  /** Text without blanks. */
  public String solid() {
    return text().replaceAll("\\s", "");
  }

  /** Confidence of the least sure character; 0 when nothing was read. */
  public double lowest() {
    return characters.stream().filter(character -> !character.isBlank()).mapToDouble(Character::confidence).min().orElse(0);
  }

  /** Mean confidence; 0 when nothing was read. */
  public double mean() {
    return characters.stream().filter(character -> !character.isBlank()).mapToDouble(Character::confidence).average().orElse(0);
  }

  /** The same characters, none of them surer than {@code limit}. */
  Recognition atMost(double limit) {
    return new Recognition(characters.stream().map(character -> character.atMost(limit)).toList());
  }
}
