package org.hebiao.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.reading.ReadForm;

/**
 * An old reading, a new one and what people wrote about the old one, brought together. No hand correction is overwritten and none is lost.
 *
 * @param fields every field of both readings
 * @param carried the log for the new reading: the same entries at the places of the new one; corrections whose row is gone stay in it at a place no
 *     form has, and {@link Corrections} lists them
 */
public record ThreeWay(List<FieldFate> fields, RevisionLog carried) {
  /** Stands before a place that the new reading has not, so that no other row takes it for its own. */
  private static final String GONE = "gone:";

  public ThreeWay {
    fields = List.copyOf(fields);
  }

  /** What becomes of a field. */
  public enum Fate {
    UNCHANGED,
    /** Nobody corrected it: the new reading counts. */
    FROM_NEW_READING,
    /** Only the new reading has it. */
    APPEARED,
    /** The new reading has not got it, and nobody had corrected it. */
    VANISHED,
    /** The new reading says what the old one said; the correction counts. */
    CORRECTION_KEPT,
    /** The new reading says what the correction says. */
    CORRECTION_CONFIRMED,
    /** The new reading says a third thing. The correction counts until a person settles it. */
    CORRECTION_IN_CONFLICT,
    /** The new reading has no such row; the correction is kept and shown. */
    CORRECTION_WITHOUT_PLACE
  }

  /** A field of the old reading, of the new one, or of both. */
  public record FieldFate(Optional<FieldPath> before, Optional<FieldPath> now, Field<?> old, Field<?> current, Optional<CorrectedField> corrected, Fate fate) {}

  public static ThreeWay of(ReadForm old, ReadForm now, RevisionLog log) {
    FormMatch match = FormMatch.of(old.form(), now.form());
    SharedCells cells = new SharedCells(old.form());
    Map<FieldPath, List<Correction>> chains = new HashMap<>();
    log.inForce(Correction.class).forEach(each -> chains.computeIfAbsent(cells.cellOf(each.place()), cell -> new ArrayList<>()).add(each));
    List<FieldFate> fates = new ArrayList<>();
    for (FormMatch.Pair pair : match.pairs()) {
      Optional<List<Correction>> chain = pair.before().flatMap(place -> Optional.ofNullable(chains.get(cells.cellOf(place))));
      fates.add(chain.map(each -> corrected(pair, each)).orElseGet(() -> untouched(pair)));
    }
    List<Entry> carried = log.entries().stream().map(entry -> entry.moved(place -> moved(match, cells, old, place))).toList();
    return new ThreeWay(fates, new RevisionLog(carried));
  }

  private static FieldFate corrected(FormMatch.Pair pair, List<Correction> chain) {
    FieldPath place = pair.now().or(pair::before).orElseThrow();
    CorrectedField field = CorrectedField.of(place, pair.current().raw(), chain);
    Fate fate =
        pair.now().isEmpty()
            ? Fate.CORRECTION_WITHOUT_PLACE
            : switch (field.standing()) {
              case APPLIES -> Fate.CORRECTION_KEPT;
              case CONFIRMED_BY_READING -> Fate.CORRECTION_CONFIRMED;
              case CONFLICT -> Fate.CORRECTION_IN_CONFLICT;
            };
    return new FieldFate(pair.before(), pair.now(), pair.old(), pair.current(), Optional.of(field), fate);
  }

  private static FieldFate untouched(FormMatch.Pair pair) {
    Fate fate =
        pair.now().isEmpty()
            ? Fate.VANISHED
            : pair.before().isEmpty() ? Fate.APPEARED : FieldDifference.same(pair.old(), pair.current()) ? Fate.UNCHANGED : Fate.FROM_NEW_READING;
    return new FieldFate(pair.before(), pair.now(), pair.old(), pair.current(), Optional.empty(), fate);
  }

  /** The place in the new reading; a heading over several rows is found by any of them. */
  private static FieldPath moved(FormMatch match, SharedCells cells, ReadForm old, FieldPath place) {
    return match
        .now(place)
        .or(() -> Corrections.places(old).stream().filter(other -> cells.cellOf(other).equals(cells.cellOf(place))).flatMap(other -> match.now(other).stream()).findFirst())
        .orElseGet(() -> gone(place));
  }

  /** Whether a place is one that the present reading has not. */
  public static boolean isGone(FieldPath place) {
    return place.text().startsWith(GONE);
  }

  /** The place under the name it had when it was seen last. */
  static FieldPath asSeenLast(FieldPath place) {
    return isGone(place) ? new FieldPath(place.text().substring(GONE.length())) : place;
  }

  /** Name of a place that no form has any more. */
  static FieldPath gone(FieldPath place) {
    return isGone(place) ? place : new FieldPath(GONE + place);
  }

  /** Fields of one fate. */
  public List<FieldFate> of(Fate fate) {
    return fields.stream().filter(field -> field.fate() == fate).toList();
  }
}
