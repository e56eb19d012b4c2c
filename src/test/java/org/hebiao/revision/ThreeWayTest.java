package org.hebiao.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.ThreeWay.Fate;
import org.hebiao.submission.CheckedForm;
import org.junit.jupiter.api.Test;

/** Another reading finds every row again wherever it stands by now, and takes nothing a person wrote. */
class ThreeWayTest {
  private static final long SEED = Long.getLong("hebiao.seed", 20_260_105L);

  private final Corrections corrections = new Corrections(new FormWords(Layouts.load()));

  private static ReadForm withRows(ReadForm read, List<Indicator> rows) {
    SelfEvaluationForm form = read.form();
    SelfEvaluationForm other =
        new SelfEvaluationForm(
            form.kind(), form.layout(), form.columns(), form.title(), form.year(), form.header(), form.funds(), form.goals(), rows, form.totals(), form.notes(),
            form.documentDate(), form.complete(), form.pages());
    return new ReadForm(other, read.recognisedLabels(), read.unrecognisedTexts(), read.unclaimedNumbers());
  }

  private static ReadForm with(ReadForm read, UnaryOperator<List<Indicator>> change) {
    return withRows(read, change.apply(new ArrayList<>(read.form().indicators())));
  }

  /** The form as another reading that misread one field has it. */
  private ReadForm reread(ReadForm read, FieldPath place, String text) {
    return corrections.apply(read, CorrectionsTest.correct(RevisionLog.EMPTY, place, read.form().at(place).raw(), text)).shown();
  }

  @Test
  void rowsAreFoundAgainAfterOthersWereDroppedOrInserted() {
    Random random = new Random(SEED);
    int rows = 0;
    for (String name : CorpusAnnexes.names()) {
      List<ReadForm> forms = CorpusAnnexes.of(name).forms();
      for (ReadForm read : forms) {
        List<Indicator> all = read.form().indicators();
        if (all.size() < 4 || all.stream().distinct().count() != all.size()) {
          continue;
        }
        List<Indicator> foreign = forms.stream().filter(other -> other != read).flatMap(other -> other.form().indicators().stream()).toList();
        List<Indicator> now = new ArrayList<>(all);
        now.remove(random.nextInt(now.size()));
        if (!foreign.isEmpty()) {
          now.add(random.nextInt(now.size() + 1), foreign.get(random.nextInt(foreign.size())));
        }
        FormMatch match = FormMatch.of(read.form(), withRows(read, now).form());
        for (int i = 0; i < all.size(); i++) {
          int there = now.indexOf(all.get(i));
          if (there >= 0) {
            String found = match.now(FieldPath.indicator(i, "score")).orElseThrow().text();
            Indicator row = now.get(Integer.parseInt(found.substring(found.indexOf('[') + 1, found.indexOf(']'))));
            assertEquals(texts(all.get(i)), texts(row), "-Dhebiao.seed=" + SEED + " " + name + " row " + i);
            rows++;
          }
        }
      }
    }
    assertTrue(rows > 500, "rows: " + rows);
  }

  private static List<String> texts(Indicator row) {
    return Stream.of(row.level1(), row.level2(), row.name(), row.target(), row.actual(), row.weight(), row.score(), row.deviation()).map(Field::raw).toList();
  }

  @Test
  void rowsAreFoundAgainInAnotherOrder() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().get(3);
    List<Indicator> all = read.form().indicators();
    List<Indicator> now = new ArrayList<>(all);
    Collections.rotate(now, 3);
    FormMatch match = FormMatch.of(read.form(), withRows(read, now).form());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(Optional.of(FieldPath.indicator((i + 3) % all.size(), "actual")), match.now(FieldPath.indicator(i, "actual")));
    }
  }

  @Test
  void theSameReadingHasNoDifference() {
    for (String name : CorpusAnnexes.names()) {
      for (ReadForm read : CorpusAnnexes.of(name).forms()) {
        assertEquals(List.of(), FormMatch.of(read.form(), read.form()).differences(), name);
      }
    }
  }

  @Test
  void eachFieldHasItsFate() {
    ReadForm old = CorpusAnnexes.of("futian-2021").forms().get(1);
    String total = old.form().totals().score().raw();
    FieldPath score = FieldPath.indicator(2, "score");
    FieldPath weight = FieldPath.indicator(2, "weight");
    FieldPath gone = FieldPath.indicator(0, "score");
    RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, total, "90");
    log = CorrectionsTest.correct(log, score, old.form().at(score).raw(), "7");
    log = CorrectionsTest.correct(log, weight, old.form().at(weight).raw(), "8");
    log = CorrectionsTest.correct(log, gone, old.form().at(gone).raw(), "9");
    ReadForm now = with(reread(reread(reread(old, score, "7"), weight, "6"), FieldPath.PROJECT_NAME, "另一个名称"), rows -> rows.subList(1, rows.size()));
    ThreeWay brought = ThreeWay.of(old, now, log);
    assertEquals(List.of(FieldPath.TOTAL_SCORE), places(brought, Fate.CORRECTION_KEPT));
    assertEquals(List.of(FieldPath.indicator(1, "score")), places(brought, Fate.CORRECTION_CONFIRMED));
    assertEquals(List.of(FieldPath.indicator(1, "weight")), places(brought, Fate.CORRECTION_IN_CONFLICT));
    assertEquals(List.of(FieldPath.PROJECT_NAME), places(brought, Fate.FROM_NEW_READING));
    assertEquals(1, brought.of(Fate.CORRECTION_WITHOUT_PLACE).size());
    assertTrue(brought.of(Fate.VANISHED).size() >= 5, brought.of(Fate.VANISHED).toString());
    assertEquals(List.of(), brought.of(Fate.APPEARED));

    CorrectedForm shown = corrections.apply(now, brought.carried());
    assertEquals("90", shown.form().totals().score().raw());
    assertEquals("7", shown.form().at(FieldPath.indicator(1, "score")).raw());
    assertEquals("8", shown.form().at(FieldPath.indicator(1, "weight")).raw());
    assertEquals("另一个名称", shown.form().header().projectName().raw());
    assertEquals(List.of(FieldPath.indicator(1, "weight")), shown.conflicts().stream().map(CorrectedField::place).toList());
    assertEquals(List.of("9"), shown.withoutPlace().stream().map(Correction::after).toList());
    assertEquals(log.entries().size(), brought.carried().entries().size());
  }

  private static List<FieldPath> places(ThreeWay brought, Fate fate) {
    return brought.of(fate).stream().map(field -> field.now().orElseThrow()).toList();
  }

  @Test
  void aRowThatWasGoneComesBackWithItsCorrection() {
    ReadForm whole = CorpusAnnexes.of("futian-2021").forms().get(1);
    FieldPath place = FieldPath.indicator(0, "score");
    RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, place, whole.form().at(place).raw(), "9");
    ReadForm cut = with(whole, rows -> rows.subList(1, rows.size()));
    RevisionLog without = ThreeWay.of(whole, cut, log).carried();
    assertEquals(1, corrections.apply(cut, without).withoutPlace().size());
    RevisionLog twice = ThreeWay.of(cut, cut, without).carried();
    assertEquals(without, twice);
  }

  @Test
  void whatWasSaidOfAFindingGoesWithItsRow() {
    for (CheckedForm each : CorpusAnnexes.names().stream().flatMap(name -> CorpusAnnexes.checked(name).forms().stream()).toList()) {
      if (!(each instanceof CheckedForm.Judged judged)) {
        continue;
      }
      Optional<Finding> found = judged.reconciliation().findings().stream().filter(finding -> finding.where().text().startsWith("indicators[")).findFirst();
      if (found.isEmpty() || judged.form().indicators().size() < 2) {
        continue;
      }
      FindingKey key = FindingKey.of(found.get(), judged.form());
      RevisionLog log = RevisionLog.EMPTY.with(number -> new Verdict(number, key, Verdict.Word.FALSE, CorrectionsTest.SIGNED));
      Indicator foreign = CorpusAnnexes.of("p20-annex").forms().getFirst().form().indicators().getFirst();
      ReadForm now = with(judged.reading(), rows -> {
        rows.addFirst(foreign);
        return rows;
      });
      RevisionLog carried = ThreeWay.of(judged.reading(), now, log).carried();
      FindingKey there = key.moved(place -> shifted(place));
      assertInstanceOf(Standing.DeclaredFalse.class, Standing.of(there, carried, Optional.empty(), "", RevisionLog.EMPTY, LocalDate.of(2026, 1, 5)));
      return;
    }
    throw new AssertionError("no finding on a row");
  }

  private static FieldPath shifted(FieldPath place) {
    String text = place.text();
    if (!text.startsWith("indicators[")) {
      return place;
    }
    int end = text.indexOf(']');
    return new FieldPath("indicators[" + (Integer.parseInt(text.substring("indicators[".length(), end)) + 1) + text.substring(end));
  }

  @Test
  void aFormOfFiveThousandRowsIsMatchedWithinASecond() {
    ReadForm seed = CorpusAnnexes.of("p20-annex").forms().getFirst();
    List<Indicator> rows = new ArrayList<>();
    for (int i = 0; rows.size() < 5_000; i++) {
      Indicator row = seed.form().indicators().get(i % seed.form().indicators().size());
      rows.add(named(row, row.name().raw() + i));
    }
    List<Indicator> now = new ArrayList<>(rows);
    now.remove(17);
    now.remove(4_000);
    long begun = System.nanoTime();
    FormMatch match = FormMatch.of(withRows(seed, rows).form(), withRows(seed, now).form());
    assertEquals(Optional.of(FieldPath.indicator(4_997, "score")), match.now(FieldPath.indicator(4_999, "score")));
    long millis = (System.nanoTime() - begun) / 1_000_000;
    assertTrue(millis < 1_000, millis + " ms");
  }

  private static Indicator named(Indicator row, String name) {
    Field<String> other = new Field.Read<>(name, row.score().provenance().orElseThrow());
    return new Indicator(
        row.category(), row.level1(), row.level2(), other, row.nature(), row.target(), row.measureUnit(), row.actual(), row.weight(), row.score(), row.deviation(),
        row.reviewed());
  }
}
