package org.hebiao.cli;

import java.util.stream.Stream;
import org.hebiao.report.Messages;
import org.hebiao.search.query.QueryProblem;
import tools.jackson.databind.JsonNode;

/** Results of a search as lines for people: where it stands, then what is printed there. */
final class SearchLines {
  private final Terminal terminal;
  private final Messages messages;
  private final String site;

  /** @param site where the addresses of hits lead, empty when nowhere */
  SearchLines(Terminal terminal, Messages messages, String site) {
    this.terminal = terminal;
    this.messages = messages;
    this.site = site;
  }

  void hit(JsonNode hit) {
    JsonNode texts = hit.path("texts");
    JsonNode box = hit.path("place").path("boxes").path(0);
    String page = box.isMissingNode() ? "" : " · " + messages.text("web.search.form-place", "page", box.path("page").asInt());
    String where = Stream.of("year", "department", "project", "file").map(key -> text(texts, key)).filter(text -> !text.isEmpty()).reduce((one, next) -> one + " · " + next).orElse("");
    terminal.out().println(where + page);
    if (hit.has("row")) {
      terminal.out().println("    " + text(texts, "indicator") + ": " + text(texts, "target") + " → " + text(texts, "actual") + "  " + text(texts, "score") + " / " + text(texts, "weight"));
    }
    String address = hit.path("address").asString("");
    if (!address.isEmpty()) {
      terminal.out().println("    " + site + address);
    }
  }

  private static String text(JsonNode texts, String key) {
    return texts.path(key).path(0).asString("").replaceAll("\\s+", " ");
  }

  /** Tells how many there are; the answer is the exit code. */
  int end(long total, int shown, int withheld) {
    terminal.out().println(total == 0 ? messages.text("web.search.none.alone") : messages.text("search.cli.total", "total", total, "shown", shown));
    if (withheld > 0) {
      terminal.out().println(messages.text("web.search.withheld", "count", withheld));
    }
    terminal.out().flush();
    return ExitCode.CLEAN;
  }

  /** Shows a query with what is wrong in it underlined. */
  int wrong(String query, QueryProblem problem) {
    String text = messages.text(problem.code().key(), problem.values().entrySet().stream().flatMap(value -> Stream.of(value.getKey(), value.getValue())).toArray());
    return wrong(query, text, problem.start(), problem.end());
  }

  int wrong(String query, String text, int start, int end) {
    terminal.err().println(text);
    int from = Math.min(start, query.length());
    int to = Math.clamp(end, from, query.length());
    terminal.err().println("  " + query.substring(0, from) + ">>>" + query.substring(from, to) + "<<<" + query.substring(to));
    terminal.err().flush();
    return ExitCode.USAGE;
  }
}
