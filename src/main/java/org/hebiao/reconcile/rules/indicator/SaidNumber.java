package org.hebiao.reconcile.rules.indicator;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;
import org.hebiao.target.TargetReader;

/** A number with its counter inside a sentence. */
final class SaidNumber {
  private static final Set<String> PERSONS = Set.of("人", "名");

  private final String text;
  private final Measure measure;

  private SaidNumber(String text, Measure measure) {
    this.text = text;
    this.measure = measure;
  }

  /** First match of a pattern whose groups are number and counter. */
  static Optional<SaidNumber> in(Pattern pattern, String sentence) {
    Matcher found = pattern.matcher(sentence);
    if (!found.find()) {
      return Optional.empty();
    }
    return TargetReader.read(found.group(1) + found.group(2)) instanceof Target.Bound(Relation relation, Measure measure)
        ? Optional.of(new SaidNumber(found.group(1) + found.group(2), measure))
        : Optional.empty();
  }

  String text() {
    return text;
  }

  Measure measure() {
    return measure;
  }

  /** Counts the same things: equal counters, or two of persons. */
  boolean isLike(Measure other) {
    return measure.unit().equals(other.unit()) || PERSONS.contains(measure.unit()) && PERSONS.contains(other.unit());
  }
}
