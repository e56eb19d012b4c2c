package org.hebiao.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.reading.ReadForm;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import tools.jackson.databind.JsonNode;

/** Counts right and wrong values of scanned forms with and without a mark of doubt. A wrong number without one is the worst a scan can give. */
final class DoubtScore {
  /** Readings less sure than this are marked; the same limit as for findings. */
  static final double SURE = 0.9;

  private static final List<String> AMOUNTS = List.of("initialBudget", "annualBudget", "executed", "weight", "rate", "score");
  private static final List<String> TEXTS = List.of("level1", "level2", "level3", "target", "actual", "deviation");

  private final int[] numbers = new int[4];
  private final int[] texts = new int[4];
  private final List<String> unmarked = new ArrayList<>();
  private int unpaired;
  private Set<FieldPath> proved = Set.of();
  private int figuresUnmarked;

  /** Compares the forms one by one; forms that do not pair are counted apart. */
  void document(String name, JsonNode truth, CheckedAnnex annex) {
    List<Integer> own = IntStream.range(0, annex.forms().size()).filter(i -> !isOther(annex.annex().forms().get(i))).boxed().toList();
    List<ReadForm> read = own.stream().map(annex.annex().forms()::get).toList();
    JsonNode forms = truth.path("forms");
    if (forms.size() != read.size()) {
      unpaired++;
      return;
    }
    for (int i = 0; i < forms.size(); i++) {
      proved = annex.forms().get(own.get(i)) instanceof CheckedForm.Judged judged ? judged.reconciliation().crossProved() : Set.of();
      form(name + " " + i, forms.path(i), read.get(i).form());
    }
  }

  /** Whether a form is of a kind the truth does not hold. */
  private static boolean isOther(ReadForm form) {
    return form.form().kind().printed().matches(Alignment.OTHER_KINDS);
  }

  private void form(String at, JsonNode truth, SelfEvaluationForm read) {
    Map<FieldPath, Field<?>> fields = FieldPaths.of(read);
    number(at, truth.path("projectAmount"), fields, FieldPath.PROJECT_AMOUNT);
    number(at, truth.path("totalWeight"), fields, FieldPath.TOTAL_WEIGHT);
    number(at, truth.path("totalScore"), fields, FieldPath.TOTAL_SCORE);
    for (JsonNode row : truth.path("funds").path("rows")) {
      String role = row.path("role").asString();
      for (String column : AMOUNTS) {
        number(at, row.path(column), fields, FieldPath.funds(role, column.equals("rate") ? "executionRate" : column));
      }
    }
    JsonNode rows = truth.path("indicators");
    if (rows.size() != read.indicators().size()) {
      unpaired++;
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      number(at, rows.path(i).path("weight"), fields, FieldPath.indicator(i, "weight"));
      number(at, rows.path(i).path("score"), fields, FieldPath.indicator(i, "score"));
      for (String column : TEXTS) {
        String path = column.equals("level3") ? "name" : column;
        boolean counted = rows.path(i).path(column).asString("").matches(".*\\d.*") && (column.equals("target") || column.equals("actual"));
        compare(counted ? numbers : texts, at, rows.path(i).path(column), fields, FieldPath.indicator(i, path), counted);
      }
    }
  }

  private void number(String at, JsonNode truth, Map<FieldPath, Field<?>> fields, FieldPath path) {
    compare(numbers, at, truth, fields, path, true);
  }

  private void compare(int[] counts, String at, JsonNode truth, Map<FieldPath, Field<?>> fields, FieldPath path, boolean tell) {
    Field<?> field = fields.getOrDefault(path, new Field.Missing<>(path.text()));
    String expected = FieldScore.fold(truth);
    String found = field.raw().isEmpty() ? "" : Folded.of(field.raw());
    if (expected.isEmpty() && found.isEmpty()) {
      return;
    }
    boolean right = expected.equals(found);
    boolean marked = field instanceof Field.Unreadable<?> || !proved.contains(path) && field.provenance().map(Provenance::confidence).orElse(1.0) < SURE;
    figuresUnmarked += counts == numbers && !right && !marked && !figures(expected).equals(figures(found)) ? 1 : 0;
    counts[(right ? 0 : 2) + (marked ? 1 : 0)]++;
    if (tell && (!right || marked)) {
      unmarked.add((right ? "right, marked " : marked ? "wrong, marked " : "WRONG, UNMARKED ") + at + " " + path.text() + ": " + expected + " / " + found);
    }
  }

  void add(DoubtScore other) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += other.numbers[i];
      texts[i] += other.texts[i];
    }
    unpaired += other.unpaired;
    figuresUnmarked += other.figuresUnmarked;
    unmarked.addAll(other.unmarked);
  }

  /** Everything that makes the value of the numbers in a text: digits, points, signs, units; not the punctuation between them. */
  private static String figures(String text) {
    return text.replaceAll("[^0-9.%<>≤≥=万元-]", "").replaceAll("\\.$", "");
  }

  /** Values with wrong figures and no mark of doubt; wrong punctuation of a text with figures in it is not among them. */
  int wrongFiguresUnmarked() {
    return figuresUnmarked;
  }

  double rightMarkedShare() {
    return numbers[1] / Math.max(1.0, numbers[0] + numbers[1]);
  }

  List<String> details() {
    return unmarked;
  }

  @Override
  public String toString() {
    return "numbers: right %d, right and marked %d, wrong and marked %d, wrong and unmarked %d (wrong figures %d); texts: %d, %d, %d, %d; forms not paired %d"
        .formatted(numbers[0], numbers[1], numbers[3], numbers[2], figuresUnmarked, texts[0], texts[1], texts[3], texts[2], unpaired);
  }
}
