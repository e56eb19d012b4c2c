package org.hebiao.search.query;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts a typed query into pieces. Full width signs count as the plain ones; a bracket inside a word is part of it. */
final class QueryTokens {
  private static final String OPENING_QUOTES = "\"“”「『";
  private static final String CLOSING_QUOTES = "\"“”」』";

  /** Longest name of a field anybody would type, in characters. */
  private static final int LONGEST_NAME = 20;

  private final String typed;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private QueryTokens(String typed) {
    this.typed = typed;
  }

  static List<QueryToken> of(String typed) {
    QueryTokens cutter = new QueryTokens(typed);
    while (cutter.skipBlanks()) {
      cutter.next();
    }
    return cutter.tokens;
  }

  private boolean skipBlanks() {
    while (at < typed.length() && isBlank(typed.charAt(at))) {
      at++;
    }
    return at < typed.length();
  }

  private void next() {
    int start = at;
    char c = sign(at);
    if (c == '(') {
      depth++;
      tokens.add(new QueryToken.Open(start, ++at));
    } else if (c == ')') {
      depth--;
      tokens.add(new QueryToken.Close(start, ++at));
    } else if (c == '-' && at + 1 < typed.length() && !isBlank(typed.charAt(at + 1))) {
      tokens.add(new QueryToken.Not(start, ++at));
    } else {
      piece(start);
    }
  }

  private void piece(int start) {
    Optional<Sign> sign = signAfterName(start);
    at = sign.map(Sign::end).orElse(start);
    int valueFrom = at;
    boolean quoted = at < typed.length() && OPENING_QUOTES.indexOf(typed.charAt(at)) >= 0;
    if (quoted) {
      Optional<String> text = quotation();
      if (text.isEmpty()) {
        tokens.add(new QueryToken.Broken(valueFrom, typed.length(), new QueryProblem(QueryProblem.Code.QUOTE_OPEN, valueFrom, typed.length(), Map.of())));
        at = typed.length();
      } else {
        tokens.add(piece(start, sign, text.get(), true));
      }
    } else {
      String value = word();
      tokens.add(sign.isEmpty() ? operator(start, value) : piece(start, sign, value, false));
    }
  }

  private QueryToken.Piece piece(int start, Optional<Sign> sign, String value, boolean quoted) {
    return new QueryToken.Piece(start, at, sign.map(Sign::name), sign.map(Sign::text).orElse(""), value, quoted);
  }

  private QueryToken operator(int start, String word) {
    return switch (word) {
      case "或", "OR", "or", "||", "|" -> new QueryToken.Or(start, at);
      case "且", "AND", "and", "&&", "&" -> new QueryToken.And(start, at);
      case "非", "NOT", "not", "-", "－", "!" -> new QueryToken.Not(start, at);
      default -> new QueryToken.Piece(start, at, Optional.empty(), "", word, false);
    };
  }

  private record Sign(String name, String text, int end) {}

  /** A name of letters with a sign behind it: 目标>=, rule:. A name never begins with a digit, so 9:30 is words. */
  private Optional<Sign> signAfterName(int start) {
    int i = start;
    while (i < typed.length() && i - start <= LONGEST_NAME && isNameCharacter(typed.charAt(i), i == start)) {
      i++;
    }
    if (i == start || i >= typed.length()) {
      return Optional.empty();
    }
    String name = typed.substring(start, i);
    char first = sign(i);
    boolean equal = i + 1 < typed.length() && sign(i + 1) == '=';
    return switch (first) {
      case ':' -> Optional.of(new Sign(name, ":", i + 1));
      case '=' -> Optional.of(new Sign(name, "=", i + (equal ? 2 : 1)));
      case '≥', '≧' -> Optional.of(new Sign(name, ">=", i + 1));
      case '≤', '≦' -> Optional.of(new Sign(name, "<=", i + 1));
      case '>', '<' -> Optional.of(new Sign(name, equal ? first + "=" : String.valueOf(first), i + (equal ? 2 : 1)));
      default -> Optional.empty();
    };
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return UCharacter.isLetter(c) || !first && (c == '-' || c == '_' || Character.isDigit(c));
  }

  /** Text up to the closing quote, a doubled quote being one of the text; empty when it never closes. */
  private Optional<String> quotation() {
    boolean plain = typed.charAt(at) == '"';
    StringBuilder text = new StringBuilder();
    for (int i = at + 1; i < typed.length(); i++) {
      char c = typed.charAt(i);
      boolean closes = plain ? c == '"' : CLOSING_QUOTES.indexOf(c) >= 0;
      if (!closes) {
        text.append(c);
      } else if (plain && i + 1 < typed.length() && typed.charAt(i + 1) == '"') {
        text.append('"');
        i++;
      } else {
        at = i + 1;
        return Optional.of(text.toString());
      }
    }
    return Optional.empty();
  }

  private String word() {
    int start = at;
    int open = 0;
    while (at < typed.length() && !isBlank(typed.charAt(at))) {
      char c = sign(at);
      if (c == '(') {
        open++;
      } else if (c == ')' && open-- == 0) {
        if (depth > 0) {
          break;
        }
        open = 0;
      }
      at++;
    }
    return typed.substring(start, at);
  }

  /** The plain sign a full width one stands for. */
  private char sign(int i) {
    return switch (typed.charAt(i)) {
      case '：' -> ':';
      case '＞' -> '>';
      case '＜' -> '<';
      case '＝' -> '=';
      case '（' -> '(';
      case '）' -> ')';
      case '－' -> '-';
      default -> typed.charAt(i);
    };
  }

  private static boolean isBlank(char c) {
    return UCharacter.isUWhiteSpace(c) || c == '\u200B' || UCharacter.isISOControl(c);
  }
}
