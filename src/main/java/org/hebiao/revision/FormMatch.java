package org.hebiao.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.FundsRow;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;

/**
 * Which field of one form is which of another: rows by their names and headings, everything else by its place. Rows that were inserted or dropped do not
 * shift those below.
 */
public final class FormMatch {
  private static final double OF_NAME = 0.7;
  private static final double OF_LEVEL2 = 0.15;
  private static final double OF_TARGET = 0.15;

  /** Too little to outweigh any difference in names: it decides between rows that are named alike (采购数量 twice in one form). */
  private static final double OF_REST = 0.01;

  private static final Pattern BLOCK = Pattern.compile("(indicators\\[\\d+]|funds\\.[a-z]+\\d*|goals(?:\\[\\d+])?|notes\\[\\d+])(\\..*)?");

  private final SelfEvaluationForm old;
  private final SelfEvaluationForm now;
  private final Map<String, String> blocks = new LinkedHashMap<>();

  private FormMatch(SelfEvaluationForm old, SelfEvaluationForm now) {
    this.old = old;
    this.now = now;
  }

  /** What an indicator row is known by. */
  private record RowName(String level2, String name, String target) {
    static RowName of(Indicator row) {
      return new RowName(SameText.folded(row.level2().raw()), SameText.folded(row.name().raw()), SameText.folded(row.target().raw()));
    }

    double likeness(RowName other) {
      boolean named = !name.isEmpty() || !other.name.isEmpty();
      double text = named ? TextLikeness.of(name, other.name) : TextLikeness.of(target, other.target);
      return OF_NAME * text + OF_LEVEL2 * TextLikeness.of(level2, other.level2) + OF_TARGET * TextLikeness.of(target, other.target);
    }
  }

  /** A row with what tells it from another of the same name. */
  private record Row(RowName name, List<String> rest) {
    static Row of(Indicator row) {
      return new Row(RowName.of(row), Stream.of(row.level1(), row.actual(), row.weight(), row.score(), row.deviation()).map(Field::raw).map(SameText::folded).toList());
    }

    double likeness(Row other) {
      double same = 0;
      for (int i = 0; i < rest.size(); i++) {
        same += rest.get(i).equals(other.rest.get(i)) ? 1 : 0;
      }
      return name.likeness(other.name) + OF_REST * same / rest.size();
    }
  }

  public static FormMatch of(SelfEvaluationForm old, SelfEvaluationForm now) {
    FormMatch match = new FormMatch(old, now);
    int[] rows = SequenceMatch.of(old.indicators().stream().map(Row::of).toList(), now.indicators().stream().map(Row::of).toList(), Row::name, Row::likeness);
    match.put(rows, i -> "indicators[" + i + "]", j -> "indicators[" + j + "]");
    int[] funds = SequenceMatch.of(sources(old), sources(now));
    match.put(funds, i -> "funds." + old.funds().roles().get(i), j -> "funds." + now.funds().roles().get(j));
    int[] notes = SequenceMatch.of(old.notes().stream().map(Field::raw).toList(), now.notes().stream().map(Field::raw).toList());
    match.put(notes, i -> "notes[" + i + "]", j -> "notes[" + j + "]");
    List<Goals.Goal> goals = old.goals().all();
    boolean sameNumber = goals.size() == now.goals().all().size();
    int[] aims = sameNumber ? inOrder(goals.size()) : SequenceMatch.of(expected(old), expected(now));
    match.put(aims, FormMatch::goal, FormMatch::goal);
    return match;
  }

  private static List<String> sources(SelfEvaluationForm form) {
    List<String> sources = new ArrayList<>();
    for (FundsRow row : form.funds().rows()) {
      sources.add(row.source() + SameText.folded(row.label().raw()));
    }
    return sources;
  }

  private static List<String> expected(SelfEvaluationForm form) {
    return form.goals().all().stream().map(goal -> goal.expected().raw()).toList();
  }

  private static String goal(int index) {
    return index == 0 ? "goals" : "goals[" + index + "]";
  }

  private static int[] inOrder(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    return order;
  }

  private interface Name {
    String of(int index);
  }

  private void put(int[] partner, Name ofOld, Name ofNow) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        blocks.put(ofOld.of(i), ofNow.of(partner[i]));
      }
    }
  }

  /** Place in the new form of a place in the old one, of whole rows too; empty when its row is gone. */
  public Optional<FieldPath> now(FieldPath place) {
    Matcher block = BLOCK.matcher(place.text());
    boolean ofRow = block.matches() && !place.equals(FieldPath.FUNDS_UNIT) && !place.equals(FieldPath.FUNDS_POINTS);
    if (!ofRow) {
      return Optional.of(place);
    }
    String rest = Optional.ofNullable(block.group(2)).orElse("");
    return Optional.ofNullable(blocks.get(block.group(1))).map(moved -> new FieldPath(moved + rest));
  }

  /** One field in both forms, or in one of them. */
  public record Pair(Optional<FieldPath> before, Optional<FieldPath> now, Field<?> old, Field<?> current) {}

  /** All fields of the old form in printed order, then those only the new one has. */
  public List<Pair> pairs() {
    Map<FieldPath, Field<?>> before = FieldPaths.of(old);
    Map<FieldPath, Field<?>> after = FieldPaths.of(now);
    List<Pair> pairs = new ArrayList<>();
    Set<FieldPath> met = new HashSet<>();
    before.forEach(
        (place, field) -> {
          Optional<FieldPath> there = now(place).filter(after::containsKey);
          Field<?> current = there.<Field<?>>map(after::get).orElseGet(() -> new Field.Missing<>(place.text()));
          there.ifPresent(met::add);
          pairs.add(new Pair(Optional.of(place), there, field, current));
        });
    after.forEach(
        (place, field) -> {
          if (!met.contains(place)) {
            pairs.add(new Pair(Optional.empty(), Optional.of(place), new Field.Missing<>(place.text()), field));
          }
        });
    return Collections.unmodifiableList(pairs);
  }

  /** Fields that differ; fields both forms lack, or one lacks and the other leaves without a text, are no difference. */
  public List<FieldDifference> differences() {
    return pairs().stream().flatMap(pair -> FieldDifference.of(pair).stream()).toList();
  }
}
