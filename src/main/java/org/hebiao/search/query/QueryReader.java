package org.hebiao.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.search.query.QueryProblem.Code;
import org.hebiao.search.text.ChineseText;

/**
 * Reads what was typed into the search box: {@code 指标:满意度 目标>=90% 年度:2019..2022 部门:信访局 得分<10 规则:met-but-zero-score}, words and "phrases",
 * 或/OR, 非/-, brackets. Blanks join conditions; 或 joins more loosely.
 */
public final class QueryReader {
  /** Characters; what a person pastes by mistake is longer than what she means to search. */
  public static final int LONGEST = 12_000;

  /** Words and conditions of one query; a list of names goes through the batch search instead. */
  public static final int MOST_WORDS = 1_200;

  private static final int DEEPEST = 30;

  private final List<QueryToken> tokens;
  private final int length;
  private int at;

  private QueryReader(List<QueryToken> tokens, int length) {
    this.tokens = tokens;
    this.length = length;
  }

  /** Reads {@code typed}; a blank text asks for everything. */
  public static QueryReading read(String typed) {
    if (typed.length() > LONGEST) {
      return new QueryReading.NotUnderstood(
          new QueryProblem(Code.TOO_LONG, LONGEST, typed.length(), Map.of("length", String.valueOf(typed.length()), "most", String.valueOf(LONGEST))));
    }
    List<QueryToken> tokens = QueryTokens.of(typed);
    try {
      return new QueryReading.Understood(new QueryReader(tokens, typed.length()).query());
    } catch (Misread misread) {
      return new QueryReading.NotUnderstood(misread.problem);
    }
  }

  private static final class Misread extends Exception {
    private final transient QueryProblem problem;

    Misread(QueryProblem problem) {
      super(problem.code().name(), null, false, false);
      this.problem = problem;
    }
  }

  private static Misread misread(Code code, QueryToken where, String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new Misread(new QueryProblem(code, where.start(), where.end(), values));
  }

  private SearchQuery query() throws Misread {
    if (tokens.stream().filter(token -> token instanceof QueryToken.Piece).count() > MOST_WORDS) {
      QueryToken over = tokens.stream().filter(token -> token instanceof QueryToken.Piece).skip(MOST_WORDS).findFirst().orElseThrow();
      throw new Misread(new QueryProblem(Code.TOO_MANY_WORDS, over.start(), length, Map.of("most", String.valueOf(MOST_WORDS))));
    }
    if (tokens.isEmpty()) {
      return new SearchQuery.Everything();
    }
    SearchQuery query = alternatives(0);
    if (at < tokens.size()) {
      throw misread(Code.BRACKET_CLOSED, tokens.get(at));
    }
    return query;
  }

  private SearchQuery alternatives(int depth) throws Misread {
    List<SearchQuery> parts = new ArrayList<>(List.of(conjunction(depth)));
    while (at < tokens.size() && tokens.get(at) instanceof QueryToken.Or) {
      at++;
      parts.add(conjunction(depth));
    }
    return SearchQuery.any(parts);
  }

  private SearchQuery conjunction(int depth) throws Misread {
    List<SearchQuery> parts = new ArrayList<>(List.of(part(depth)));
    while (at < tokens.size()) {
      QueryToken next = tokens.get(at);
      if (next instanceof QueryToken.Or || next instanceof QueryToken.Close) {
        break;
      }
      if (next instanceof QueryToken.And) {
        at++;
      }
      parts.add(part(depth));
    }
    return parts.size() == 1 ? parts.getFirst() : new SearchQuery.All(parts);
  }

  private SearchQuery part(int depth) throws Misread {
    boolean negated = false;
    while (at < tokens.size() && tokens.get(at) instanceof QueryToken.Not) {
      negated = !negated;
      at++;
    }
    if (at >= tokens.size()) {
      throw misread(Code.OPERATOR_ALONE, tokens.getLast());
    }
    SearchQuery what = unit(tokens.get(at), depth);
    return negated ? new SearchQuery.Not(what) : what;
  }

  private SearchQuery unit(QueryToken token, int depth) throws Misread {
    return switch (token) {
      case QueryToken.Open open -> bracket(open, depth);
      case QueryToken.Piece piece -> {
        at++;
        yield Conditions.of(piece).orElseThrow(problem -> new Misread(problem));
      }
      case QueryToken.Broken broken -> throw new Misread(broken.problem());
      case QueryToken.Close close -> throw misread(Code.BRACKET_CLOSED, close);
      case QueryToken.Or or -> throw misread(Code.OPERATOR_ALONE, or);
      case QueryToken.And and -> throw misread(Code.OPERATOR_ALONE, and);
      case QueryToken.Not not -> throw misread(Code.OPERATOR_ALONE, not);
    };
  }

  private SearchQuery bracket(QueryToken.Open open, int depth) throws Misread {
    if (depth >= DEEPEST) {
      throw misread(Code.TOO_DEEP, open, "most", String.valueOf(DEEPEST));
    }
    at++;
    if (at >= tokens.size()) {
      throw misread(Code.BRACKET_OPEN, open);
    }
    SearchQuery inside = alternatives(depth + 1);
    if (at >= tokens.size()) {
      throw misread(Code.BRACKET_OPEN, open);
    }
    at++;
    return inside;
  }

  /** Whether words hold anything that is indexed at all (emoji are, lone marks are not). */
  static boolean canBeFound(String words) {
    return !ChineseText.fold(words).isEmpty();
  }
}
