package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.hebiao.archive.AuditEntry;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSeries;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Rereading;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.TestDatabase;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Standing;
import org.hebiao.revision.ThreeWay.Fate;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the archive promises of corrections, verdicts, waivers and conventions on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisingTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00.123Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
  private static final Revising.Author AUTHOR = new Revising.Author("审核人", "对照原件");
  private static final int WRITERS = 4;
  private static final int EACH = 5;

  private KeptAnnex kept;
  private long id;

  @Parameter TestDatabase kind = TestDatabase.EMBEDDED;
  private TestDatabase.Place place;
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    place = kind.in(folder);
    database = place.open();
  }

  @AfterAll
  void close() throws IOException {
    database.close();
    place.close();
  }

  @BeforeEach
  void keepOne() {
    kept = new KeptAnnex(database, CLOCK);
    id = kept.keep("futian.pdf", CorpusAnnexes.of("futian-2021"));
  }

  private static ReadForm form(int number) {
    return CorpusAnnexes.of("futian-2021").forms().get(number - 1);
  }

  private Edit.Kept correct(int form, FieldPath place, String seen, String text) {
    return assertInstanceOf(Edit.Kept.class, kept.revising.correct(id, form, place, seen, text, AUTHOR));
  }

  private RevisedForm shown(int form) {
    try {
      return kept.revised.of(id).orElseThrow().forms().get(form - 1);
    } catch (OtherFormatException e) {
      throw new AssertionError(e);
    }
  }

  private FormSummary line(int form) {
    return kept.forms.of(id).get(form - 1);
  }

  /** A line without the number of decimals, which the database sets. */
  private static List<String> told(FormSummary line) {
    List<String> told = new ArrayList<>(List.of(line.project(), line.total(), line.recomputedTotal(), line.checked() + " of " + line.checkable()));
    line.findings().forEach(finding -> told.add(finding.rule() + " " + finding.place() + " " + finding.pointsAtStake().stripTrailingZeros().toPlainString()));
    return told;
  }

  private List<AuditEntry> audited() {
    return kept.audit.before(Long.MAX_VALUE, 10_000).stream().filter(entry -> entry.subject().equals("submission/" + id) || entry.subject().startsWith("submission/" + id + "/")).toList();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  @Test
  void aCorrectionIsKeptWithItsAuditEntryAndTheLinesFollow() {
    FormSummary before = line(2);
    Edit.Kept wrong = correct(2, FieldPath.TOTAL_SCORE, "100", "90");
    assertEquals(List.of("score-sum-not-total"), rules(wrong.change().appeared()));
    assertEquals(List.of(), wrong.change().vanished());
    assertEquals("90", line(2).total());
    assertEquals(before.findings().size() + 1, line(2).findings().size());
    assertEquals("90", shown(2).checked().form().totals().score().raw());
    AuditEntry entry = audited().getFirst();
    assertEquals("revision.correct", entry.action());
    assertEquals("审核人", entry.actor());
    assertTrue(entry.detail().contains("\"before\":\"100\"") && entry.detail().contains("\"after\":\"90\"") && entry.detail().contains("对照原件"), entry.detail());
    Edit.Kept undone = assertInstanceOf(Edit.Kept.class, kept.revising.withdraw(id, wrong.number(), Correction.class, AUTHOR));
    assertEquals(List.of("score-sum-not-total"), rules(undone.change().vanished()));
    assertEquals(before, line(2));
    assertEquals(form(2), shown(2).corrected().shown());
    assertEquals(2, shown(2).history(FieldPath.TOTAL_SCORE).size());
    assertEquals(2, audited().size());
    assertInstanceOf(Edit.NotInForce.class, kept.revising.withdraw(id, wrong.number(), Correction.class, AUTHOR));
    assertInstanceOf(Edit.Kept.class, kept.revising.withdraw(id, undone.number(), Correction.class, AUTHOR));
    assertEquals("90", line(2).total());
    assertInstanceOf(AuditVerdict.Intact.class, kept.audit.verify());
  }

  @Test
  void whatCannotBeKeptSaysWhyAndLeavesNoTrace() {
    List<FormSummary> lines = kept.forms.of(id);
    Edit.OtherText other = assertInstanceOf(Edit.OtherText.class, kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "99", "90", AUTHOR));
    assertEquals("100", other.now());
    assertTrue(other.last().isEmpty());
    assertInstanceOf(Edit.NoForm.class, kept.revising.correct(id, 6, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR));
    assertInstanceOf(Edit.NoForm.class, kept.revising.correct(id, 0, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR));
    assertInstanceOf(Edit.NoPlace.class, kept.revising.correct(id, 2, new FieldPath("indicators[999].score"), "", "90", AUTHOR));
    assertInstanceOf(Edit.NoSubmission.class, kept.revising.correct(id + 1_000_000, 2, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR));
    assertInstanceOf(Edit.TooLong.class, kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "100", "9".repeat(Revising.LONGEST_TEXT + 1), AUTHOR));
    assertInstanceOf(Edit.NoFinding.class, kept.revising.say(id, 2, "0000", Verdict.Word.FALSE, AUTHOR));
    assertInstanceOf(Edit.NoEntry.class, kept.revising.withdraw(id, 77, Correction.class, AUTHOR));
    kept.submissions.again(id);
    assertEquals(State.QUEUED, assertInstanceOf(Edit.NotDone.class, kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR)).state());
    assertEquals(lines, kept.forms.of(id));
    assertEquals(List.of(), kept.revisions.of(id));
    assertEquals(List.of(), audited());
  }

  @Test
  void aCorrectionWhoseAuditEntryFailsIsNotThere() {
    List<FormSummary> lines = kept.forms.of(id);
    long head = kept.database.client().sql("select sequence from audit_head where id = 1").query(Long.class).single();
    kept.database.client().sql("update audit_head set id = 2").update();
    try {
      assertThrows(RuntimeException.class, () -> kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR));
    } finally {
      kept.database.client().sql("update audit_head set id = 1").update();
    }
    assertEquals(lines, kept.forms.of(id));
    assertEquals(List.of(), kept.revisions.of(id));
    assertEquals(new AuditVerdict.Intact(head), kept.audit.verify());
  }

  @Test
  void anyTextAPersonTypesIsKeptAsTyped() {
    int number = 0;
    for (String text : List.of("9".repeat(60_000), "\0 \uD800 😀 '; drop table revision; --", "1e999999999", "9".repeat(40) + ".5", "-5", "  ", "\u202E01")) {
      String seen = number == 0 ? "100" : shown(2).checked().form().totals().score().raw();
      assertEquals(text, correct(2, FieldPath.TOTAL_SCORE, seen, text).form().orElseThrow().corrected().fields().getFirst().text());
      assertEquals(text, shown(2).corrected().fields().getFirst().text());
      number++;
    }
    FieldPath budget = FieldPath.funds("total", "annualBudget");
    correct(1, budget, form(1).form().at(budget).raw(), "9".repeat(45));
    correct(1, FieldPath.indicator(0, "weight"), form(1).form().at(FieldPath.indicator(0, "weight")).raw(), "9".repeat(45));
    assertTrue(line(1).annualBudget().isEmpty());
    assertInstanceOf(AuditVerdict.Intact.class, kept.audit.verify());
  }

  @Test
  void ofManyWhoCorrectTheSameFieldOneWins() throws Exception {
    int won = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Edit>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String text = "9" + i;
        running.add(pool.submit(() -> kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "100", text, AUTHOR)));
      }
      for (Future<Edit> one : running) {
        won += one.get() instanceof Edit.Kept ? 1 : 0;
        assertTrue(one.get() instanceof Edit.Kept || one.get() instanceof Edit.OtherText, one.get().toString());
      }
    }
    assertEquals(1, won);
    assertEquals(1, kept.revisions.of(id).size());
    assertEquals(told(shown(2).summary()), told(line(2)));
  }

  @Test
  void writersOfDifferentFieldsAllGetThrough() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        FieldPath place = FieldPath.indicator(i, "score");
        running.add(pool.submit(() -> chain(place)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertEquals(WRITERS * EACH, kept.revisions.of(id).size());
    assertEquals(WRITERS * EACH, audited().size());
    assertEquals(told(shown(3).summary()), told(line(3)));
    assertInstanceOf(AuditVerdict.Intact.class, kept.audit.verify());
  }

  private void chain(FieldPath place) {
    String seen = form(3).form().at(place).raw();
    for (int n = 0; n < EACH; n++) {
      String text = "0." + n;
      correct(3, place, seen, text);
      seen = text;
    }
  }

  private FindingState state(int form, String rule, LocalDate day) {
    return kept.revised.findings(shown(form), KeptAnnex.ORGANISATION, day).stream().filter(each -> each.finding().rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void verdictsAndWaiversStandUntilTheyExpireOrTheFiguresChange() {
    correct(2, FieldPath.TOTAL_SCORE, "100", "90");
    String rule = "score-sum-not-total";
    String finding = state(2, rule, TODAY).key().id();
    assertInstanceOf(Edit.NoEntry.class, kept.revising.withdraw(id, 1, Waiver.class, AUTHOR));
    assertInstanceOf(Edit.NoReason.class, kept.revising.waive(id, 2, finding, TODAY, new Revising.Author("审核人", " ")));
    assertInstanceOf(Edit.PastDay.class, kept.revising.waive(id, 2, finding, TODAY.minusDays(2), AUTHOR));
    Edit.Kept waived = assertInstanceOf(Edit.Kept.class, kept.revising.waive(id, 2, finding, TODAY, AUTHOR));
    assertInstanceOf(Standing.Waived.class, state(2, rule, TODAY).standing());
    assertEquals(Standing.Why.EXPIRED, assertInstanceOf(Standing.Returned.class, state(2, rule, TODAY.plusDays(1)).standing()).why());
    assertInstanceOf(Edit.Kept.class, kept.revising.withdraw(id, waived.number(), Waiver.class, AUTHOR));
    assertInstanceOf(Standing.Open.class, state(2, rule, TODAY).standing());
    assertInstanceOf(Edit.Kept.class, kept.revising.say(id, 2, finding, Verdict.Word.FALSE, AUTHOR));
    assertInstanceOf(Standing.DeclaredFalse.class, state(2, rule, TODAY).standing());
    correct(2, FieldPath.TOTAL_SCORE, "90", "12");
    assertEquals(Standing.Why.RESTATED, assertInstanceOf(Standing.Returned.class, state(2, rule, TODAY).standing()).why());
    assertInstanceOf(Edit.NoFinding.class, kept.revising.say(id, 2, finding, Verdict.Word.CONFIRMED, AUTHOR));
    assertEquals(
        List.of("revision.correct", "revision.verdict", "revision.withdraw", "revision.waive", "revision.correct"), audited().stream().map(AuditEntry::action).toList());
  }

  @Test
  void aConventionIsSettledForItsDepartmentAndCanBeReversed() {
    for (String name : CorpusAnnexes.names()) {
      id = kept.keep(name, CorpusAnnexes.of(name));
      for (int form = 1; form <= CorpusAnnexes.of(name).forms().size(); form++) {
        RevisedForm shown = shown(form);
        for (FindingState state : kept.revised.findings(shown, KeptAnnex.ORGANISATION, TODAY)) {
          if (state.convention().isPresent() && !RevisedForms.department(shown.checked().form()).isBlank()) {
            int number = form;
            Edit.Settled settled = assertInstanceOf(Edit.Settled.class, kept.settling.settle(id, form, state.key().id(), AUTHOR));
            assertInstanceOf(Standing.Settled.class, standing(number, state));
            assertInstanceOf(Edit.Settled.class, kept.settling.withdraw(KeptAnnex.ORGANISATION, settled.number(), AUTHOR));
            assertInstanceOf(Standing.Open.class, standing(number, state));
            assertInstanceOf(Edit.NotInForce.class, kept.settling.withdraw(KeptAnnex.ORGANISATION, settled.number(), AUTHOR));
            List<String> actions = kept.audit.before(Long.MAX_VALUE, 2).stream().map(AuditEntry::action).toList();
            assertEquals(List.of("convention.withdraw", "convention.settle"), actions);
            return;
          }
        }
      }
    }
    throw new AssertionError("no convention in the corpus");
  }

  private Standing standing(int form, FindingState of) {
    return kept.revised.findings(shown(form), KeptAnnex.ORGANISATION, TODAY).stream().filter(each -> each.key().equals(of.key())).findFirst().orElseThrow().standing();
  }

  @Test
  void factsArePeoplesToState() {
    Facts stated = new Facts(OptionalInt.of(2020), Optional.of("某局"), Optional.empty());
    assertInstanceOf(Edit.Stated.class, kept.revising.state(id, Facts.NONE, stated, AUTHOR));
    assertEquals(stated, assertInstanceOf(Edit.OtherFacts.class, kept.revising.state(id, Facts.NONE, Facts.NONE, AUTHOR)).now());
    assertEquals(stated, kept.submissions.find(id).orElseThrow().stated());
    assertEquals("submission.state", audited().getFirst().action());
    assertTrue(audited().getFirst().detail().contains("2020 | 某局 | "), audited().getFirst().detail());
    assertInstanceOf(Edit.TooLong.class, kept.revising.state(id, stated, new Facts(OptionalInt.empty(), Optional.of("局".repeat(1_001)), Optional.empty()), AUTHOR));
  }

  private FormVersions.Found versions(long submission, int form) {
    return kept.versions.of(kept.submissions.find(submission).orElseThrow(), form).orElseThrow();
  }

  @Test
  void versionsOfAProjectAndYearAreFoundWithWhatChangedAndScansAreKnownAsTheSamePaper() {
    String own = "单位 " + System.nanoTime();
    id = kept.keep(own, "futian.pdf", CorpusAnnexes.of("futian-2021"));
    assertEquals(1, versions(id, 2).versions().size());
    assertEquals(List.of(), versions(id, 2).twins());
    long scan = kept.keep(own, "scan.pdf", CorpusAnnexes.of("p02-seed-scan200"));
    CorpusAnnexes.names().stream().filter(name -> name.startsWith("p2")).forEach(name -> kept.keep(own, name, CorpusAnnexes.of(name)));
    for (int form = 1; form <= 5; form++) {
      FormVersions.Found found = versions(id, form);
      assertEquals(List.of(id, scan), found.versions().stream().map(FormSeries.Member::submission).toList());
      assertEquals(List.of(scan), found.twins().stream().map(twin -> twin.member().submission()).toList());
      assertEquals(List.of(form), found.twins().stream().map(twin -> twin.member().form()).toList());
    }
    correct(2, FieldPath.TOTAL_SCORE, "100", "90");
    FormVersions.Step step = versions(scan, 2).steps().getFirst();
    assertEquals(List.of("90 > 100"), step.differences().stream().filter(each -> each.now().equals(Optional.of(FieldPath.TOTAL_SCORE))).map(each -> each.old().raw() + " > " + each.current().raw()).toList());
    correct(2, FieldPath.PROJECT_NAME, form(2).form().header().projectName().raw(), "另一个项目");
    correct(2, FieldPath.TOTAL_SCORE, "90", "100");
    assertEquals(1, versions(id, 2).versions().size());
    assertEquals(List.of(scan), versions(id, 2).twins().stream().map(twin -> twin.member().submission()).toList());
    assertTrue(kept.versions.of(kept.submissions.find(id).orElseThrow(), 6).isEmpty());
  }

  @Test
  void theNextYearsFormOfAProjectIsNeitherItsVersionNorTheSamePaper() {
    String own = "单位 " + System.nanoTime();
    for (String name : List.of("p21-2019", "p22-2020", "p23-2021")) {
      long one = kept.keep(own, name, CorpusAnnexes.of(name));
      for (int form = 1; form <= CorpusAnnexes.of(name).forms().size(); form++) {
        assertEquals(1, versions(one, form).versions().size(), name);
        assertEquals(List.of(), versions(one, form).twins(), name);
      }
    }
  }

  private static Annex with(Annex annex, List<ReadForm> forms) {
    return new Annex(annex.name(), annex.pages(), annex.title(), annex.year(), annex.department(), forms, annex.otherTables(), annex.notes());
  }

  private static ReadForm withoutRow(ReadForm read, int row) {
    SelfEvaluationForm form = read.form();
    List<Indicator> rows = new ArrayList<>(form.indicators());
    rows.remove(row);
    SelfEvaluationForm other =
        new SelfEvaluationForm(
            form.kind(), form.layout(), form.columns(), form.title(), form.year(), form.header(), form.funds(), form.goals(), rows, form.totals(), form.notes(),
            form.documentDate(), form.complete(), form.pages());
    return new ReadForm(other, read.recognisedLabels(), read.unrecognisedTexts(), read.unclaimedNumbers());
  }

  @Test
  void anotherReadingMovesEntriesWithTheirFormsAndRowsAndOverwritesNone() throws Exception {
    Annex annex = CorpusAnnexes.of("futian-2021");
    FieldPath last = FieldPath.indicator(form(2).form().indicators().size() - 1, "score");
    String lastText = form(2).form().at(last).raw();
    correct(2, FieldPath.TOTAL_SCORE, "100", "90");
    correct(2, last, lastText, "7.5");
    correct(2, FieldPath.indicator(0, "score"), form(2).form().at(FieldPath.indicator(0, "score")).raw(), "6.5");
    correct(5, FieldPath.TOTAL_SCORE, form(5).form().totals().score().raw(), "80");
    List<ReadForm> moved = List.of(form(4), withoutRow(form(2), 0), form(1), form(3));
    kept.readAgain(id, with(annex, moved), "2.0");

    RevisedForm now = shown(2);
    FieldPath above = FieldPath.indicator(form(2).form().indicators().size() - 2, "score");
    assertEquals("90", now.checked().form().totals().score().raw());
    assertEquals("7.5", now.checked().form().at(above).raw());
    assertEquals(1, now.corrected().withoutPlace().size());
    assertEquals(List.of(), now.corrected().conflicts());
    RevisedAnnex whole = kept.revised.of(id).orElseThrow();
    assertEquals(List.of(KeptEntry.NO_FORM), whole.withoutForm().stream().map(KeptEntry::form).toList());
    assertEquals(List.of(form(4), form(1), form(3)), List.of(whole.forms().get(0).corrected().shown(), whole.forms().get(2).corrected().shown(), whole.forms().get(3).corrected().shown()));
    assertEquals(told(now.summary()), told(line(2)));
    Rereading rereading = kept.rereadings.find(id).orElseThrow();
    assertEquals("1.0", rereading.readerBefore());
    assertEquals(List.of(5), rereading.changes().gone());
    List<Fate> fates = rereading.changes().forms().stream().filter(form -> form.before() == 2).flatMap(form -> form.fields().stream()).map(Rereading.FieldChange::fate).distinct().sorted().toList();
    assertEquals(List.of(Fate.VANISHED, Fate.CORRECTION_KEPT, Fate.CORRECTION_WITHOUT_PLACE), fates);
    assertEquals("revision.carry", audited().getFirst().action());

    kept.readAgain(id, annex, "3.0");
    assertEquals("6.5", shown(2).checked().form().at(FieldPath.indicator(0, "score")).raw());
    assertEquals("7.5", shown(2).checked().form().at(last).raw());
    assertEquals("80", shown(5).checked().form().totals().score().raw());
    assertEquals(List.of(), kept.revised.of(id).orElseThrow().withoutForm());
    assertEquals(4, kept.revisions.of(id).size());
  }

  @Test
  void aConflictIsShownAndTheValueOfThePersonStays() throws Exception {
    Annex annex = CorpusAnnexes.of("futian-2021");
    correct(2, FieldPath.TOTAL_SCORE, "100", "90");
    long other = kept.keep("other", annex);
    long mine = id;
    id = other;
    ReadForm misread = correct(2, FieldPath.TOTAL_SCORE, "100", "10").form().orElseThrow().corrected().shown();
    id = mine;
    List<ReadForm> forms = new ArrayList<>(annex.forms());
    forms.set(1, misread);
    kept.readAgain(id, with(annex, forms), "2.0");
    assertEquals("90", shown(2).checked().form().totals().score().raw());
    assertEquals(1, shown(2).corrected().conflicts().size());
    Edit.OtherText stale = assertInstanceOf(Edit.OtherText.class, kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "10", "100", AUTHOR));
    assertEquals("90", stale.now());
    assertEquals(AUTHOR.who(), stale.last().orElseThrow().signed().who());
    correct(2, FieldPath.TOTAL_SCORE, "90", "100");
    assertEquals("100", line(2).total());
  }

  @Test
  void aReadingOfAnotherFormatIsReadAgainAndItsEntriesFindTheirRowsByName() throws Exception {
    Annex annex = CorpusAnnexes.of("futian-2021");
    FieldPath last = FieldPath.indicator(form(2).form().indicators().size() - 1, "score");
    Edit.Kept entry = correct(2, last, form(2).form().at(last).raw(), "7.5");
    Edit.Kept taken = assertInstanceOf(Edit.Kept.class, kept.revising.withdraw(id, entry.number(), Correction.class, AUTHOR));
    kept.revising.withdraw(id, taken.number(), Correction.class, AUTHOR);
    byte[] foreign = gzip("{\"format\":1,\"annex\":{}}");
    kept.database.client().sql("update reading set annex = ? where submission_id = ?").params(foreign, id).update();
    assertInstanceOf(Edit.ReadAgain.class, kept.revising.correct(id, 2, FieldPath.TOTAL_SCORE, "100", "90", AUTHOR));
    kept.readAgain(id, with(annex, List.of(withoutRow(form(2), 0), form(1))), "2.0");
    FieldPath above = FieldPath.indicator(form(2).form().indicators().size() - 2, "score");
    assertEquals("7.5", shown(1).checked().form().at(above).raw());
    assertEquals(3, shown(1).log().entries().size());
    assertFalse(kept.rereadings.find(id).orElseThrow().changes().compared());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
