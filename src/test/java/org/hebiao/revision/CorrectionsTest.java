package org.hebiao.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hebiao.archive.AnnexJson;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.FundsSource;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Origin;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Reconciler;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.submission.CheckedForm;
import org.junit.jupiter.api.Test;

/** Corrections change what they say and what rests on it, nothing else, and leave no trace when they are taken back. */
class CorrectionsTest {
  static final Signed SIGNED = new Signed("审核人", Instant.parse("2026-01-05T08:00:00Z"), "对照原件");

  private final Corrections corrections = new Corrections(new FormWords(Layouts.load()));

  static RevisionLog correct(RevisionLog log, FieldPath place, String before, String after) {
    return log.with(number -> new Correction(number, place, before, after, SIGNED));
  }

  private CorrectedForm corrected(ReadForm read, String place, String after) {
    FieldPath path = new FieldPath(place);
    return corrections.apply(read, correct(RevisionLog.EMPTY, path, read.form().at(path).raw(), after));
  }

  @Test
  void aFieldCorrectedToItsOwnTextKeepsItsValue() {
    List<String> changed = new ArrayList<>();
    int fields = 0;
    for (String name : CorpusAnnexes.names()) {
      for (ReadForm read : CorpusAnnexes.of(name).forms()) {
        for (Map.Entry<FieldPath, Field<?>> field : FieldPaths.of(read.form()).entrySet()) {
          if (field.getValue().isMissing()) {
            continue;
          }
          fields++;
          SelfEvaluationForm form = corrected(read, field.getKey().text(), field.getValue().raw()).form();
          FieldPaths.of(read.form()).forEach((path, before) -> {
            if (!value(before).equals(value(form.at(path)))) {
              changed.add(name + " " + field.getKey() + ": " + path + " " + value(before) + " -> " + value(form.at(path)));
            }
          });
          if (form.kind() != read.form().kind() || !form.columns().equals(read.form().columns()) || !rowKinds(form).equals(rowKinds(read.form()))) {
            changed.add(name + " " + field.getKey() + ": kinds or columns");
          }
        }
      }
    }
    assertTrue(fields > 5_000, "fields: " + fields);
    assertEquals(List.of(), changed);
  }

  private static List<String> rowKinds(SelfEvaluationForm form) {
    List<String> kinds = new ArrayList<>(form.funds().roles());
    form.indicators().forEach(row -> kinds.add(row.category().name()));
    return kinds;
  }

  private static String value(Field<?> field) {
    return switch (field) {
      case Field.Read<?> read -> "read " + read.value();
      case Field.Blank<?> blank -> "blank " + blank.from().rawText();
      case Field.Unreadable<?> unreadable -> "unreadable " + unreadable.from().rawText();
      case Field.Missing<?> missing -> "missing";
    };
  }

  @Test
  void allFieldsCorrectedToTheirOwnTextsGiveTheSameOutcomes() {
    Reconciler reconciler = new Reconciler(Rules.ALL);
    int judged = 0;
    for (String name : CorpusAnnexes.names()) {
      for (CheckedForm form : CorpusAnnexes.checked(name).forms()) {
        if (form instanceof CheckedForm.Judged(ReadForm read, Reconciliation before)) {
          RevisionLog log = RevisionLog.EMPTY;
          for (Map.Entry<FieldPath, Field<?>> field : FieldPaths.of(read.form()).entrySet()) {
            log = field.getValue().isMissing() ? log : correct(log, field.getKey(), field.getValue().raw(), field.getValue().raw());
          }
          Reconciliation after = reconciler.reconcile(corrections.apply(read, log).form(), before.choice());
          assertEquals(outcomes(before), outcomes(after), name);
          judged++;
        }
      }
    }
    assertTrue(judged > 40, "judged: " + judged);
  }

  /** Without the doubt of recognition, which a person's word removes. */
  private static List<String> outcomes(Reconciliation judged) {
    List<String> outcomes = new ArrayList<>();
    judged.checks().forEach(check -> outcomes.add(check.rule() + " " + check.where() + " " + check.outcome().getClass().getSimpleName()));
    judged.findings().forEach(finding -> outcomes.add(finding.rule() + " " + finding.where() + " " + finding.message() + " " + finding.evidence()));
    outcomes.sort(String::compareTo);
    return outcomes;
  }

  @Test
  void everyPlaceCanBeCorrectedAndUndoneWithoutTrace() {
    AnnexJson json = new AnnexJson();
    int places = 0;
    for (String name : List.of("futian-2021", "p08-annex", "p10-annex", "p15-scan", "p20-annex", "p24-traps")) {
      for (ReadForm read : CorpusAnnexes.of(name).forms()) {
        for (FieldPath place : Corrections.places(read)) {
          Field<?> before = read.form().at(place);
          RevisionLog log = correct(RevisionLog.EMPTY, place, before.raw(), "1234.5");
          CorrectedForm now = corrections.apply(read, log);
          FieldPath shown = now.placeAsShown(place);
          Field<?> after = now.form().at(shown);
          assertEquals("1234.5", after.raw(), name + " " + place);
          assertEquals(place, now.placeAsRead(shown));
          assertEquals(before.isMissing() ? Origin.ENTERED : Origin.CORRECTED, after.provenance().orElseThrow().origin());
          before.provenance().ifPresent(from -> assertEquals(from.fragments(), after.provenance().orElseThrow().fragments()));
          assertEquals(List.of(), now.conflicts());
          CorrectedForm undone = corrections.apply(read, log.with(number -> new Withdrawal(number, 1, SIGNED)));
          assertEquals(read, undone.shown());
          places++;
        }
        assertEquals(List.of(json.writeForm(read).length), List.of(json.writeForm(corrections.apply(read, RevisionLog.EMPTY).shown()).length));
      }
    }
    assertTrue(places > 1_000, "places: " + places);
  }

  @Test
  void theStatesOfATypedTextAreThoseOfPrint() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().getFirst();
    assertEquals(PrintedNumber.of("95.40"), corrected(read, "totalScore", "95.40").form().totals().score().read().orElseThrow());
    assertInstanceOf(Field.Unreadable.class, corrected(read, "totalScore", "9O").form().totals().score());
    assertInstanceOf(Field.Unreadable.class, corrected(read, "funds.unit", "块").form().funds().unit());
    assertInstanceOf(Field.Unreadable.class, corrected(read, "year", "上年").form().year());
    for (FieldPath place : Corrections.places(read)) {
      CorrectedForm blank = corrected(read, place.text(), "");
      assertInstanceOf(Field.Blank.class, blank.form().at(blank.placeAsShown(place)), place.text());
    }
    assertInstanceOf(Field.Blank.class, corrected(read, "totalScore", "—").form().totals().score());
  }

  @Test
  void whatRestsOnAFieldFollows() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().getFirst();
    SelfEvaluationForm inTenThousands = corrected(read, "funds.unit", "万元").form();
    assertEquals(MoneyUnit.TEN_THOUSAND_YUAN, inTenThousands.funds().rows().getFirst().annualBudget().read().orElseThrow().unit());
    assertEquals(Origin.EXPORTED, inTenThousands.funds().rows().getFirst().annualBudget().provenance().orElseThrow().origin());
    CorrectedForm carried = corrected(read, "funds.other.label", "上年结转资金");
    assertEquals(2, carried.form().funds().rows().stream().filter(row -> row.source() == FundsSource.CARRYOVER).count());
    assertEquals("funds.carryover2.executed", carried.placeAsShown(new FieldPath("funds.other.executed")).text());
    SelfEvaluationForm headed = corrected(read, "indicators[0].level2", "满意度指标").form();
    assertEquals(IndicatorCategory.SATISFACTION, headed.indicators().getFirst().category());
    ReadForm columns = CorpusAnnexes.all().stream().flatMap(annex -> annex.forms().stream())
        .filter(form -> form.form().indicators().stream().anyMatch(row -> row.measureUnit().isRead() && row.target().isRead()))
        .findFirst().orElseThrow();
    for (int i = 0; i < columns.form().indicators().size(); i++) {
      if (columns.form().indicators().get(i).target().read().filter(target -> target.toString().startsWith("Bound")).isPresent()) {
        SelfEvaluationForm other = corrected(columns, "indicators[" + i + "].measureUnit", "只").form();
        assertTrue(other.indicators().get(i).target().toString().contains("unit=只"), other.indicators().get(i).target().toString());
        return;
      }
    }
  }

  @Test
  void aHeadingOverSeveralRowsIsCorrectedOnce() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().getFirst();
    List<Field<String>> before = read.form().indicators().stream().map(row -> row.level1()).toList();
    long sharing = before.stream().filter(before.getFirst()::equals).count();
    assertTrue(sharing > 1);
    SelfEvaluationForm form = corrected(read, "indicators[1].level1", "效益指标").form();
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).equals(before.getFirst()) ? "效益指标" : before.get(i).raw(), form.indicators().get(i).level1().raw());
    }
  }

  @Test
  void aCorrectionOfAnotherTextIsAConflictAndStays() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().getFirst();
    RevisionLog stale = correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, "12", "90");
    CorrectedForm form = corrections.apply(read, stale);
    assertEquals(CorrectedField.Standing.CONFLICT, form.at(FieldPath.TOTAL_SCORE).orElseThrow().standing());
    assertEquals("90", form.form().totals().score().raw());
    String own = read.form().totals().score().raw();
    assertEquals(CorrectedField.Standing.CONFIRMED_BY_READING,
        corrections.apply(read, correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, "12", own + " ")).at(FieldPath.TOTAL_SCORE).orElseThrow().standing());
    RevisionLog two = correct(correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, own, "90"), FieldPath.TOTAL_SCORE, "90", "91");
    assertEquals(List.of(), corrections.apply(read, two).conflicts());
    CorrectedForm first = corrections.apply(read, two.with(number -> new Withdrawal(number, 1, SIGNED)));
    assertEquals(1, first.conflicts().size());
    assertEquals("91", first.form().totals().score().raw());
    CorrectedForm now = corrections.apply(read, correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, own, "90"));
    assertEquals("90", assertInstanceOf(Corrections.Refused.OtherText.class, Corrections.refusal(now, FieldPath.TOTAL_SCORE, own).orElseThrow()).now());
    assertTrue(Corrections.refusal(now, FieldPath.TOTAL_SCORE, "90").isEmpty());
    assertInstanceOf(Corrections.Refused.NoSuchPlace.class, Corrections.refusal(now, new FieldPath("indicators[99].score"), "").orElseThrow());
    assertEquals(1, corrections.apply(read, correct(RevisionLog.EMPTY, new FieldPath("indicators[99].score"), "", "3")).withoutPlace().size());
  }

  @Test
  void aWithdrawalCanBeWithdrawnAndEntriesOnlyGrow() {
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().getFirst();
    String own = read.form().totals().score().raw();
    RevisionLog log = correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, own, "90").with(n -> new Withdrawal(n, 1, SIGNED)).with(n -> new Withdrawal(n, 2, SIGNED));
    assertNotEquals(read, corrections.apply(read, log).shown());
    assertSame(read, corrections.apply(read, log.with(n -> new Withdrawal(n, 1, SIGNED))).shown());
    assertThrows(IllegalArgumentException.class, () -> new Withdrawal(2, 2, SIGNED));
    assertThrows(IllegalArgumentException.class, () -> new RevisionLog(List.of(new Withdrawal(5, 3, SIGNED))));
    assertThrows(IllegalArgumentException.class, () -> new RevisionLog(List.of(log.entries().get(1), log.entries().get(0))));
  }
}
