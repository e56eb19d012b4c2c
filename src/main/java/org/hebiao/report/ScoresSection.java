package org.hebiao.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebiao.reconcile.RecomputedScores;

/** The scores a reviewer would write beside the form: the total, and the rows where the printed score differs. */
final class ScoresSection {
  private static final int INDENT = 3;
  private static final int ROWS = 12;

  private final RecomputedScores scores;
  private final Messages messages;
  private final CellNames names;
  private final TextLines lines;

  ScoresSection(RecomputedScores scores, Messages messages, CellNames names, TextLines lines) {
    this.scores = scores;
    this.messages = messages;
    this.names = names;
    this.lines = lines;
  }

  void write() throws IOException {
    if (scores.rows().isEmpty() && scores.execution().isEmpty()) {
      return;
    }
    lines.blank();
    lines.raw(" " + lines.marks().strong("∑ " + messages.text("text.scores")));
    lines.paragraph(INDENT, total());
    if (scores.statedGrade().isPresent() && scores.lowestGrade().isPresent()) {
      lines.paragraph(INDENT, messages.text("text.scores.grade", "stated", scores.statedGrade().get(), "computed", grades()));
    }
    List<RecomputedScores.Score> differing =
        Stream.concat(scores.execution().stream(), scores.rows().stream()).filter(score -> differs(score)).toList();
    for (RecomputedScores.Score score : differing.subList(0, Math.min(ROWS, differing.size()))) {
      lines.paragraph(INDENT, names.placed(score.where()) + messages.text("list.colon") + row(score));
    }
    if (differing.size() > ROWS) {
      lines.paragraph(INDENT, messages.text("text.scores.more", "count", differing.size() - ROWS));
    }
  }

  private String total() {
    if (scores.total().isEmpty()) {
      return messages.text("text.scores.none");
    }
    RecomputedScores.Score total = scores.total().get();
    String key = differs(total) || total.stated().isEmpty() ? "text.scores.total" : "text.scores.total.agrees";
    return messages.text(key, "stated", stated(total), "computed", ScoreText.range(total));
  }

  private String row(RecomputedScores.Score score) {
    String difference = score.difference().map(ScoreText::signed).orElse("—");
    return messages.text("text.scores.row", "stated", stated(score), "computed", ScoreText.range(score), "difference", difference);
  }

  private String stated(RecomputedScores.Score score) {
    return score.stated().map(number -> number.toString()).orElseGet(() -> messages.text("text.scores.blank"));
  }

  private static boolean differs(RecomputedScores.Score score) {
    return score.difference().filter(difference -> difference.compareTo(BigDecimal.ZERO) != 0).isPresent();
  }

  private String grades() {
    Optional<String> highest = scores.highestGrade();
    String lowest = scores.lowestGrade().orElseThrow();
    return highest.isEmpty() || highest.get().equals(lowest) ? lowest : lowest + "–" + highest.get();
  }
}
