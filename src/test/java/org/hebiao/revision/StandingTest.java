package org.hebiao.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciler;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.submission.CheckedForm;
import org.junit.jupiter.api.Test;

/** What people say about a finding holds for what they saw, until its day, and comes back otherwise. */
class StandingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  /** The first runs warm up. */
  private static final int RUNS = 4;

  /** Milliseconds of processor time. */
  private static final long SLOWEST = 1_000;

  private static final Signed SIGNED = CorrectionsTest.SIGNED;

  private final Reconciler reconciler = new Reconciler(Rules.ALL);
  private final Corrections corrections = new Corrections(new FormWords(Layouts.load()));

  private static CheckedForm.Judged judged(String name, int form) {
    return (CheckedForm.Judged) CorpusAnnexes.checked(name).forms().get(form);
  }

  private Reconciliation corrected(CheckedForm.Judged form, FieldPath place, String after) {
    RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, place, form.form().at(place).raw(), after);
    return reconciler.reconcile(corrections.apply(form.reading(), log).form(), form.reconciliation().choice());
  }

  private static FindingKey key(Reconciliation judged, String rule) {
    return FindingKey.of(judged.findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow(), judged.form());
  }

  private static Standing standing(FindingKey key, RevisionLog log, LocalDate day) {
    return Standing.of(key, log, Optional.empty(), "", RevisionLog.EMPTY, day);
  }

  @Test
  void keysAreTheSameWhenTheSameFormIsJudgedAgainAndDifferBetweenFindings() {
    int findings = 0;
    for (String name : CorpusAnnexes.names()) {
      for (CheckedForm each : CorpusAnnexes.checked(name).forms()) {
        if (each instanceof CheckedForm.Judged(ReadForm read, Reconciliation before)) {
          Reconciliation again = reconciler.reconcile(read.form(), before.choice());
          List<FindingKey> keys = before.findings().stream().map(finding -> FindingKey.of(finding, read.form())).toList();
          assertEquals(keys, again.findings().stream().map(finding -> FindingKey.of(finding, read.form())).toList());
          assertEquals(keys.size(), keys.stream().distinct().count(), name + " " + keys);
          FindingChange change = FindingChange.between(before, again);
          assertEquals(List.of(), change.vanished());
          assertEquals(List.of(), change.appeared());
          assertTrue(change.kept().stream().noneMatch(FindingChange.Kept::restated));
          findings += keys.size();
        }
      }
    }
    assertTrue(findings > 100, "findings: " + findings);
  }

  @Test
  void aCorrectionTellsWhatVanishedAppearedAndStayed() {
    CheckedForm.Judged form = judged("futian-2021", 1);
    assertEquals("100", form.form().totals().score().raw());
    Reconciliation wrong = corrected(form, FieldPath.TOTAL_SCORE, "90");
    FindingChange broken = FindingChange.between(form.reconciliation(), wrong);
    assertEquals(List.of("score-sum-not-total"), broken.appeared().stream().map(Finding::rule).toList());
    assertEquals(List.of(), broken.vanished());
    assertEquals(form.reconciliation().findings().size(), broken.kept().size());
    FindingChange repaired = FindingChange.between(wrong, form.reconciliation());
    assertEquals(List.of("score-sum-not-total"), repaired.vanished().stream().map(Finding::rule).toList());
    FindingChange other = FindingChange.between(wrong, corrected(form, FieldPath.TOTAL_SCORE, "12"));
    assertEquals(List.of(), other.appeared());
    assertEquals(List.of("score-sum-not-total"), other.kept().stream().filter(FindingChange.Kept::restated).map(kept -> kept.now().rule()).toList());
  }

  @Test
  void aWaiverHidesWhatItWasGivenForUntilItsDay() {
    CheckedForm.Judged form = judged("futian-2021", 1);
    FindingKey seen = key(corrected(form, FieldPath.TOTAL_SCORE, "90"), "score-sum-not-total");
    FindingKey other = key(corrected(form, FieldPath.TOTAL_SCORE, "12"), "score-sum-not-total");
    assertNotEquals(seen, other);
    assertTrue(seen.isAboutTheSame(other));
    RevisionLog log = RevisionLog.EMPTY.with(number -> new Waiver(number, seen, TODAY, SIGNED));
    assertInstanceOf(Standing.Waived.class, standing(seen, log, TODAY));
    assertEquals(Standing.Why.EXPIRED, assertInstanceOf(Standing.Returned.class, standing(seen, log, TODAY.plusDays(1))).why());
    assertEquals(Standing.Why.RESTATED, assertInstanceOf(Standing.Returned.class, standing(other, log, TODAY)).why());
    assertInstanceOf(Standing.Open.class, standing(seen, log.with(number -> new Withdrawal(number, 1, SIGNED)), TODAY));
    assertThrows(IllegalArgumentException.class, () -> new Waiver(1, seen, TODAY, new Signed("某", SIGNED.when(), " ")));
  }

  @Test
  void theLastVerdictCountsAndSpeaksOnlyOfWhatWasSeen() {
    CheckedForm.Judged form = judged("futian-2021", 1);
    FindingKey seen = key(corrected(form, FieldPath.TOTAL_SCORE, "90"), "score-sum-not-total");
    FindingKey other = key(corrected(form, FieldPath.TOTAL_SCORE, "12"), "score-sum-not-total");
    RevisionLog log = RevisionLog.EMPTY.with(number -> new Verdict(number, seen, Verdict.Word.FALSE, SIGNED));
    assertInstanceOf(Standing.DeclaredFalse.class, standing(seen, log, TODAY));
    assertInstanceOf(Standing.Returned.class, standing(other, log, TODAY));
    RevisionLog two = log.with(number -> new Verdict(number, other, Verdict.Word.CONFIRMED, SIGNED));
    assertInstanceOf(Standing.Confirmed.class, standing(other, two, TODAY));
    assertInstanceOf(Standing.DeclaredFalse.class, standing(seen, two, TODAY));
    assertInstanceOf(Standing.Confirmed.class, standing(seen, log.with(number -> new Verdict(number, seen, Verdict.Word.CONFIRMED, SIGNED)), TODAY));
  }

  @Test
  void aSettledConventionHoldsForItsDepartmentAlone() {
    CheckedForm.Judged form = judged("futian-2021", 0);
    Reconciliation judged = form.reconciliation();
    String profile = judged.choice().profile().id();
    Finding finding = judged.findings().stream().filter(each -> each.rule().equals("execution-score-from-rounded-rate")).findFirst().orElseThrow();
    Convention convention = Convention.of(finding, profile).orElseThrow();
    assertTrue(convention.way().startsWith("printed-rate"), convention.toString());
    RevisionLog settled = RevisionLog.EMPTY.with(number -> new ConventionAcceptance(number, convention, "深圳市 福田区信访局（公章）", SIGNED));
    FindingKey key = FindingKey.of(finding, judged.form());
    String department = form.form().header().department().raw();
    assertInstanceOf(Standing.Settled.class, Standing.of(key, RevisionLog.EMPTY, Optional.of(convention), department, settled, TODAY));
    assertInstanceOf(Standing.Open.class, Standing.of(key, RevisionLog.EMPTY, Optional.of(convention), "别的部门", settled, TODAY));
    Convention elsewhere = new Convention(convention.rule(), convention.way(), "national-2020");
    assertInstanceOf(Standing.Open.class, Standing.of(key, RevisionLog.EMPTY, Optional.of(elsewhere), department, settled, TODAY));
    RevisionLog confirmed = RevisionLog.EMPTY.with(number -> new Verdict(number, key, Verdict.Word.CONFIRMED, SIGNED));
    assertInstanceOf(Standing.Confirmed.class, Standing.of(key, confirmed, Optional.of(convention), department, settled, TODAY));
    RevisionLog reversed = settled.with(number -> new Withdrawal(number, 1, SIGNED));
    assertInstanceOf(Standing.Open.class, Standing.of(key, RevisionLog.EMPTY, Optional.of(convention), department, reversed, TODAY));
    judged.findings().stream().filter(each -> each.cause() != Cause.CONVENTION).forEach(each -> assertTrue(Convention.of(each, profile).isEmpty()));
  }

  @Test
  void aFormOfFiveThousandRowsIsJudgedAnewInUnderASecond() {
    CheckedForm.Judged seed = judged("p20-annex", 0);
    List<Indicator> rows = new ArrayList<>();
    while (rows.size() < 5_000) {
      rows.addAll(seed.form().indicators());
    }
    SelfEvaluationForm form = seed.form();
    SelfEvaluationForm large = new SelfEvaluationForm(form.kind(), form.layout(), form.columns(), form.title(), form.year(), form.header(), form.funds(), form.goals(),
        rows.subList(0, 5_000), form.totals(), form.notes(), form.documentDate(), form.complete(), form.pages());
    ReadForm read = new ReadForm(large, List.of(), List.of(), List.of());
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      FieldPath place = FieldPath.indicator(4_000, "score");
      RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, place, large.at(place).raw(), "1.5");
      Reconciliation before = reconciler.reconcile(large, seed.reconciliation().choice());
      long start = cpu.getCurrentThreadCpuTime();
      CorrectedForm corrected = corrections.apply(read, log);
      Reconciliation judged = reconciler.reconcile(corrected.form(), seed.reconciliation().choice());
      FindingChange change = FindingChange.between(before, judged);
      best = Math.min(best, (cpu.getCurrentThreadCpuTime() - start) / 1_000_000);
      assertTrue(change.kept().size() > 1_000 && !change.appeared().isEmpty(), change.kept().size() + " kept, appeared " + change.appeared());
    }
    System.out.println("5000 rows corrected, judged and compared in " + best + " ms of processor time");
    assertTrue(best < SLOWEST, best + " ms");
  }
}
