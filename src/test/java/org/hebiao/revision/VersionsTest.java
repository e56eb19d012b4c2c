package org.hebiao.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.junit.jupiter.api.Test;

/** Forms of one project and year make a chain, one paper read twice is known as such, and the next year's paper is not. */
class VersionsTest {
  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final List<String> SCANS = List.of("p02-seed-scan200", "p03-seed-scan-ocr");
  private static final List<String> YEARS = List.of("p21-2019", "p22-2020", "p23-2021");

  private static List<SelfEvaluationForm> forms(String annex) {
    return CorpusAnnexes.of(annex).forms().stream().map(ReadForm::form).toList();
  }

  @Test
  void formsOfAScanAreThoseOfTheExport() {
    for (String scan : SCANS) {
      FormPairing pairing = FormPairing.of(forms("futian-2021"), forms(scan));
      assertEquals(List.of(), pairing.gone(), scan);
      assertEquals(List.of(), pairing.added(), scan);
      pairing.pairs().forEach(pair -> assertEquals(pair.old(), pair.now(), scan));
    }
  }

  @Test
  void formsAreFoundInAnyOrderAndAmongOthers() {
    List<SelfEvaluationForm> old = forms("futian-2021");
    List<SelfEvaluationForm> mixed = new ArrayList<>(old.reversed());
    mixed.remove(1);
    mixed.addAll(2, forms("p24-traps"));
    FormPairing pairing = FormPairing.of(old, mixed);
    assertEquals(List.of(3), pairing.gone());
    assertEquals(forms("p24-traps").size(), pairing.added().size());
    pairing.pairs().forEach(pair -> assertEquals(old.get(pair.old()), mixed.get(pair.now())));
    assertEquals(4, pairing.pairs().size());
    assertEquals(List.of(), FormPairing.of(List.of(), mixed).pairs());
    assertEquals(old.size(), FormPairing.of(old, List.of()).gone().size());
  }

  @Test
  void thePairingIsTheBestOfAllAndNotTheFirstThatLooksGood() {
    double[][] worth = {{0.9, 0.8}, {0.85, 0.1}};
    assertEquals(List.of(1, 0), list(Assignment.best(worth, 0.5)));
    double[][] poor = {{0.2, 0.3, 0.9}};
    assertEquals(List.of(2), list(Assignment.best(poor, 0.5)));
    assertEquals(List.of(-1), list(Assignment.best(poor, 0.95)));
    assertEquals(List.of(), list(Assignment.best(new double[0][0], 0.5)));
  }

  private static List<Integer> list(int[] numbers) {
    return IntStream.of(numbers).boxed().toList();
  }

  /** The least likeness of one paper read twice and the most of two papers; the thresholds stand far from both. */
  @Test
  void aScanIsLikelyTheSamePaperAsItsExportAndAsAnotherScan() {
    List<List<String>> pairs = List.of(List.of("futian-2021", SCANS.get(0)), List.of("futian-2021", SCANS.get(1)), List.of(SCANS.get(0), SCANS.get(1)));
    for (List<String> pair : pairs) {
      for (int i = 0; i < 5; i++) {
        FormLikeness likeness = FormLikeness.of(forms(pair.get(0)).get(i), forms(pair.get(1)).get(i));
        assertTrue(likeness.isLikelyTheSame(), pair + " form " + i + " " + likeness);
        assertTrue(likeness.numbers() >= 0.99 && likeness.texts() >= 0.98, pair + " form " + i + " " + likeness);
      }
    }
  }

  @Test
  void theYearsOfAProjectAndAllOtherPapersAreNotTakenForOne() {
    List<SelfEvaluationForm> all = new ArrayList<>();
    CorpusAnnexes.names().stream().filter(name -> !SCANS.contains(name)).forEach(name -> all.addAll(forms(name)));
    List<String> near = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        FormLikeness likeness = FormLikeness.of(all.get(i), all.get(j));
        if (likeness.numbers() > 0.6 && likeness.texts() > 0.5 || likeness.isLikelyTheSame()) {
          near.add(all.get(i).title().raw() + " / " + all.get(j).title().raw() + " " + likeness);
        }
      }
    }
    assertEquals(List.of(), near);
    FormLikeness nearest = FormLikeness.of(forms(YEARS.get(0)).get(0), forms(YEARS.get(1)).get(0));
    assertTrue(nearest.numbers() < 0.5, nearest.toString());
  }

  @Test
  void aProjectsFormsOfOneYearMakeAChainWhoseLatestCounts() {
    SelfEvaluationForm first = forms("futian-2021").get(0);
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().get(0);
    Corrections corrections = new Corrections(new FormWords(Layouts.load()));
    RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, FieldPath.TOTAL_SCORE, first.totals().score().raw(), "91");
    SelfEvaluationForm second = corrections.apply(read, log).form();
    Version other = new Version("other", FIRST, forms("futian-2021").get(1));
    Version early = new Version("early", FIRST, first);
    Version late = new Version("late", FIRST.plusSeconds(60), second);
    List<VersionChain> chains = VersionChain.chains(List.of(late, other, early));
    assertEquals(2, chains.size());
    VersionChain chain = chains.getFirst();
    assertEquals(List.of(early, late), chain.versions());
    assertEquals(late, chain.latest());
    VersionChain.Step step = chain.steps().getFirst();
    FieldDifference change = step.differences().getFirst();
    assertEquals(1, step.differences().size());
    assertEquals(Optional.of(FieldPath.TOTAL_SCORE), change.now());
    assertEquals("91", change.current().raw());
    assertEquals(FieldDifference.Kind.CHANGED, change.kind());
    assertTrue(step.likeness().isLikelyTheSame(), step.likeness().toString());
    assertEquals(List.of(), chains.getLast().steps());
  }

  @Test
  void scansFallIntoTheChainOfTheirExportAndOtherYearsDoNot() {
    List<Version> versions = new ArrayList<>();
    for (String name : List.of("futian-2021", SCANS.get(0), SCANS.get(1))) {
      forms(name).forEach(form -> versions.add(new Version(name, FIRST.plusSeconds(versions.size()), form)));
    }
    List<VersionChain> chains = VersionChain.chains(versions);
    assertEquals(List.of(3, 3, 3, 3, 3), chains.stream().map(chain -> chain.versions().size()).toList());
    List<Version> years = new ArrayList<>();
    for (String name : YEARS) {
      forms(name).forEach(form -> years.add(new Version(name, FIRST.plusSeconds(years.size()), form)));
    }
    assertEquals(years.size(), VersionChain.chains(years).size());
    assertFalse(years.isEmpty());
  }

  @Test
  void formsThatDoNotSayTheirProjectStandAlone() {
    SelfEvaluationForm form = forms("futian-2021").get(0);
    ReadForm read = CorpusAnnexes.of("futian-2021").forms().get(0);
    Corrections corrections = new Corrections(new FormWords(Layouts.load()));
    RevisionLog log = CorrectionsTest.correct(RevisionLog.EMPTY, FieldPath.PROJECT_NAME, form.header().projectName().raw(), "");
    SelfEvaluationForm nameless = corrections.apply(read, log).form();
    List<VersionChain> chains = VersionChain.chains(List.of(new Version("a", FIRST, nameless), new Version("b", FIRST, nameless)));
    assertEquals(List.of(1, 1), chains.stream().map(chain -> chain.versions().size()).toList());
    assertTrue(chains.getFirst().of().isEmpty());
  }
}
