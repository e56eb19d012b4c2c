package org.hebiao.report;

import org.hebiao.reconcile.Severity;

/** Signs of a state in a terminal: icon and, where wanted, colour. A state is never told by colour alone. */
record Marks(boolean coloured) {
  private static final String RED = "31";
  private static final String AMBER = "33";
  private static final String GREY = "90";
  private static final String GREEN = "32";
  private static final String BOLD = "1";

  static String icon(Severity severity) {
    return switch (severity) {
      case ERROR -> "●";
      case WARNING -> "◆";
      case INFO -> "○";
    };
  }

  String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in(RED, text);
      case WARNING -> in(AMBER, text);
      case INFO -> in(GREY, text);
    };
  }

  String good(String text) {
    return in(GREEN, text);
  }

  String quiet(String text) {
    return in(GREY, text);
  }

  String strong(String text) {
    return in(BOLD, text);
  }

  private String in(String code, String text) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
