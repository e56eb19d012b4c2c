package org.hebiao.reconcile;

/** A text for people in both languages. */
public record Text(String zh, String en) {
  public String in(String language) {
    return language.equals("en") ? en : zh;
  }
}
