package org.hebiao.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.ReadForm;

/** Lays the corrections of a log over a form. What was read is never changed; without its entries the form is as it was. */
public final class Corrections {
  private final FormWords words;

  public Corrections(FormWords words) {
    this.words = words;
  }

  /** Places of a form that can be corrected: all it has, those without a cell on the page too. */
  public static Set<FieldPath> places(ReadForm read) {
    Set<FieldPath> places = new LinkedHashSet<>(FieldPaths.of(read.form()).keySet());
    places.add(FieldPath.FUNDS_POINTS);
    return places;
  }

  /** The form with every correction that nobody has withdrawn. */
  public CorrectedForm apply(ReadForm read, RevisionLog log) {
    Set<FieldPath> places = places(read);
    SharedCells shared = new SharedCells(read.form());
    Map<FieldPath, List<Correction>> chains = new LinkedHashMap<>();
    List<Correction> withoutPlace = new ArrayList<>();
    for (Correction correction : log.inForce(Correction.class)) {
      if (places.contains(correction.place())) {
        chains.computeIfAbsent(shared.cellOf(correction.place()), cell -> new ArrayList<>()).add(correction);
      } else {
        withoutPlace.add(correction);
      }
    }
    List<CorrectedField> fields = new ArrayList<>();
    Map<FieldPath, String> texts = new LinkedHashMap<>();
    chains.forEach((cell, chain) -> fields.add(CorrectedField.of(cell, read.form().at(cell).raw(), chain)));
    fields.forEach(field -> texts.put(field.place(), field.text()));
    if (texts.isEmpty()) {
      return new CorrectedForm(read, read, fields, withoutPlace);
    }
    for (FieldPath place : places) {
      Optional.ofNullable(texts.get(shared.cellOf(place))).ifPresent(text -> texts.put(place, text));
    }
    return new CorrectedForm(read, new FormRewriter(read, texts, words).rewritten(), fields, withoutPlace);
  }

  /**
   * Whether a correction can be added to what a form shows now; empty when it can.
   *
   * @param place in the form as read
   * @param before text the person saw
   */
  public static Optional<Refused> refusal(CorrectedForm now, FieldPath place, String before) {
    if (!places(now.read()).contains(place)) {
      return Optional.of(new Refused.NoSuchPlace(place));
    }
    String text = now.at(place).map(CorrectedField::text).orElseGet(() -> now.read().form().at(place).raw());
    return SameText.same(text, before) ? Optional.empty() : Optional.of(new Refused.OtherText(place, before, text));
  }

  /**
   * All that was ever written about a field, withdrawn entries and their withdrawals too, in the order of writing.
   *
   * @param place in the form as read
   */
  public static List<Entry> history(ReadForm read, RevisionLog log, FieldPath place) {
    SharedCells shared = new SharedCells(read.form());
    Set<Long> ofField = new HashSet<>();
    List<Entry> history = new ArrayList<>();
    for (Entry entry : log.entries()) {
      boolean about =
          switch (entry) {
            case Correction correction -> shared.cellOf(correction.place()).equals(shared.cellOf(place));
            case Withdrawal withdrawal -> ofField.contains(withdrawal.withdrawn());
            case Verdict verdict -> false;
            case Waiver waiver -> false;
            case ConventionAcceptance acceptance -> false;
          };
      if (about) {
        ofField.add(entry.number());
        history.add(entry);
      }
    }
    return List.copyOf(history);
  }

  /** Why a correction is not added. */
  public sealed interface Refused {
    /** The form has no such field. */
    record NoSuchPlace(FieldPath place) implements Refused {}

    /** The field says something else by now than the person saw (两人同时修改). */
    record OtherText(FieldPath place, String seen, String now) implements Refused {}
  }
}
