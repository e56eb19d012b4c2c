package org.hebiao.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.SubmissionEntry.FormEntry;
import org.hebiao.search.query.QueryReader;
import org.hebiao.search.query.QueryReading;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;
import org.hebiao.search.text.ChineseText;
import org.hebiao.target.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The index over annexes of the public corpus, against a slow and obvious look at the same forms. */
class FormIndexTest {
  private static List<SubmissionEntry> entries = List.of();
  private static Optional<FormIndex> opened = Optional.empty();

  @BeforeAll
  static void build() throws Exception {
    entries = CorpusEntries.read();
    FormIndex index = new FormIndex(new ByteBuffersDirectory(), 1);
    for (SubmissionEntry entry : entries) {
      index.put(entry);
    }
    index.refresh();
    opened = Optional.of(index);
  }

  @AfterAll
  static void close() throws Exception {
    opened.orElseThrow().close();
  }

  private static Found find(String typed, Unit unit) throws Exception {
    return find(opened.orElseThrow(), SearchRequest.of(query(typed), unit).page(1_000, Optional.empty()));
  }

  private static Found find(FormIndex index, SearchRequest request) throws Exception {
    return assertInstanceOf(Found.class, index.search(request));
  }

  private static SearchQuery query(String typed) {
    return assertInstanceOf(QueryReading.Understood.class, QueryReader.read(typed)).query();
  }

  private static long rows() {
    return entries.stream().flatMap(entry -> entry.forms().stream()).mapToLong(form -> form.form().indicators().size()).sum();
  }

  @Test
  void anEmptyQueryFindsAllThereIs() throws Exception {
    assertEquals(rows(), find("", Unit.INDICATOR).total());
    assertEquals(entries.stream().mapToLong(entry -> entry.forms().size()).sum(), find("", Unit.FORM).total());
    assertEquals(entries.size(), find("", Unit.FILE).total());
    assertTrue(rows() > 200, "only " + rows() + " rows to search");
  }

  /** Any part of any indexed text, from one character to the whole, finds its document. */
  @Test
  void anyPartOfAnyTextFindsItsDocument() throws Exception {
    String given = System.getProperty("hebiao.seed", "");
    long seed = given.isEmpty() ? 20_260_603 : Long.parseLong(given);
    Random random = new Random(seed);
    int asked = 0;
    for (SubmissionEntry entry : entries) {
      Map<String, Set<String>> forms = new TreeMap<>();
      Map<String, Set<String>> rows = new TreeMap<>();
      for (FormEntry form : entry.forms()) {
        String id = entry.sha256() + "/" + form.number();
        List<String> texts = new ArrayList<>(List.of(form.form().header().projectName().raw(), form.form().header().department().raw(), form.form().header().implementingUnit().raw()));
        for (Goals.Goal goal : form.form().goals().all()) {
          texts.addAll(List.of(goal.expected().raw(), goal.actual().raw()));
        }
        form.form().notes().forEach(note -> texts.add(note.raw()));
        parts(texts, id, random, forms);
        for (int i = 0; i < form.form().indicators().size(); i++) {
          Indicator row = form.form().indicators().get(i);
          parts(List.of(row.level1().raw(), row.level2().raw(), row.name().raw(), row.target().raw(), row.actual().raw(), row.deviation().raw()), id + "/" + (i + 1), random, rows);
        }
      }
      asked += askFor(forms, Unit.FORM, entry, seed) + askFor(rows, Unit.INDICATOR, entry, seed);
    }
    assertTrue(asked > 2_000, "only " + asked + " parts were asked for");
  }

  /** One character, a part and the whole of each text, with the document it has to find. */
  private static void parts(List<String> texts, String id, Random random, Map<String, Set<String>> documents) {
    for (String text : texts) {
      int[] characters = text.codePoints().toArray();
      for (int kind = 0; kind < 3 && characters.length > 0; kind++) {
        int length = kind == 0 ? 1 : kind == 1 ? characters.length : 1 + random.nextInt(characters.length);
        int start = random.nextInt(characters.length - length + 1);
        String part = new String(characters, start, length);
        if (!ChineseText.fold(part).isEmpty()) {
          documents.computeIfAbsent(part, each -> new HashSet<>()).add(id);
        }
      }
    }
  }

  /** Asks once for each part in its file; returns how often a document was to be found. */
  private static int askFor(Map<String, Set<String>> documents, Unit unit, SubmissionEntry entry, long seed) throws Exception {
    int asked = 0;
    for (Map.Entry<String, Set<String>> part : documents.entrySet()) {
      SearchQuery inFile = new SearchQuery.All(List.of(new SearchQuery.Words(Optional.empty(), part.getKey()), new SearchQuery.Words(Optional.of(SearchField.FILE), entry.fileName())));
      Found found = find(opened.orElseThrow(), SearchRequest.of(inFile, unit).withMisreadings(false).page(1_000, Optional.empty()));
      Set<String> ids = new HashSet<>(found.hits().stream().map(Hit::id).toList());
      assertTrue(ids.containsAll(part.getValue()), () -> "“" + part.getKey() + "” finds " + ids + ", not all of " + part.getValue() + "; repeat with -Dhebiao.seed=" + seed);
      asked += part.getValue().size();
    }
    return asked;
  }

  @Test
  void wordsFindExactlyTheRowsThatHoldThem() throws Exception {
    for (String word : List.of("满意", "率", "及时", "≥95%", "设备验收", "没有这样的文字")) {
      String folded = ChineseText.fold(word);
      Set<String> expected = new HashSet<>();
      for (SubmissionEntry entry : entries) {
        for (FormEntry form : entry.forms()) {
          for (int i = 0; i < form.form().indicators().size(); i++) {
            if (ChineseText.fold(form.form().indicators().get(i).name().raw()).contains(folded)) {
              expected.add(entry.sha256() + "/" + form.number() + "/" + (i + 1));
            }
          }
        }
      }
      Found found = find("指标:" + word, Unit.INDICATOR);
      assertEquals(expected, new HashSet<>(found.hits().stream().map(Hit::id).toList()), word);
      assertEquals(expected.size(), found.total());
      for (Hit hit : found.hits()) {
        String name = hit.texts().get(SearchField.INDICATOR).getFirst();
        assertTrue(hit.marks().get(SearchField.INDICATOR).getFirst().stream().allMatch(span -> ChineseText.fold(name.substring(span.start(), span.end())).contains(folded)));
      }
    }
  }

  @Test
  void conditionsOnCellsHoldInOneRow() throws Exception {
    Found rows = find("指标:满意度 目标>=90% 年度:2019..2021 部门:文化广电", Unit.INDICATOR);
    assertTrue(rows.total() > 0);
    for (Hit hit : rows.hits()) {
      assertTrue(hit.texts().get(SearchField.INDICATOR).getFirst().contains("满意度"));
      assertTrue(hit.texts().get(SearchField.DEPARTMENT).getFirst().contains("文化广电"));
    }
    Set<String> forms = new HashSet<>(rows.hits().stream().map(hit -> hit.submission() + "/" + hit.form()).toList());
    assertEquals(forms, new HashSet<>(find("指标:满意度 目标>=90% 年度:2019..2021 部门:文化广电", Unit.FORM).hits().stream().map(Hit::id).toList()));
    Set<String> files = new HashSet<>(rows.hits().stream().map(Hit::submission).toList());
    assertEquals(files.size(), find("指标:满意度 目标>=90% 年度:2019..2021 部门:文化广电", Unit.FILE).total());
  }

  @Test
  void numbersAreComparedWithinTheirUnits() throws Exception {
    long low = find("得分<5", Unit.INDICATOR).total();
    long high = find("得分>=5", Unit.INDICATOR).total();
    long printed = entries.stream().flatMap(entry -> entry.forms().stream()).flatMap(form -> form.form().indicators().stream()).filter(row -> row.score().isRead()).count();
    assertEquals(printed, low + high);
    assertTrue(low > 0 && high > 0);
    for (Hit hit : find("目标>=90%", Unit.INDICATOR).hits()) {
      assertTrue(hit.texts().get(SearchField.TARGET).getFirst().matches(".*[%％].*"), hit.texts().toString());
    }
    assertEquals(find("", Unit.FORM).total(), find("全年预算>=100万 或 非 全年预算>=100万", Unit.FORM).total());
    assertEquals(0, find("年度:2019 年度:2020", Unit.INDICATOR).total());
  }

  @Test
  void rulesFindTheRowsTheyRemarkedAndTheForms() throws Exception {
    Found rows = find("规则:met-but-zero-score", Unit.INDICATOR);
    long marks =
        entries.stream().flatMap(entry -> entry.forms().stream()).flatMap(form -> form.findings().stream()).filter(mark -> mark.rule().equals("met-but-zero-score")).map(mark -> mark.where()).count();
    assertEquals(marks, rows.total());
    assertTrue(find("级别:错误", Unit.FORM).total() > 0);
  }

  @Test
  void excludedWordsAreNowhereInTheResult() throws Exception {
    long with = find("指标:率", Unit.INDICATOR).total();
    long without = find("-指标:率", Unit.INDICATOR).total();
    assertEquals(rows(), with + without);
  }

  @Test
  void pagesFollowOneAnotherWithoutLossInEveryOrder() throws Exception {
    for (Order order : Order.values()) {
      SearchRequest request = SearchRequest.of(query("率"), Unit.INDICATOR).by(order, true);
      List<String> whole = find(opened.orElseThrow(), request.page(10_000, Optional.empty())).hits().stream().map(Hit::id).toList();
      List<String> paged = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        Found page = find(opened.orElseThrow(), request.page(7, after));
        paged.addAll(page.hits().stream().map(Hit::id).toList());
        assertEquals(whole.size(), page.total());
        after = page.next();
      } while (after.isPresent());
      assertEquals(whole, paged, order.toString());
      assertTrue(whole.size() > 20);
    }
  }

  @Test
  void aForeignCursorIsToldApart() throws Exception {
    for (String cursor : List.of("", "x", "1_2_3_4_5_6_7", "1_99_1_l1_l2_l3_l4", "1_1_1_f\uD83D", "1_0_0_f1_l1_l1_l1", "2_1_0_f1_l1_l1_l1")) {
      assertInstanceOf(SearchAnswer.CursorExpired.class, opened.orElseThrow().search(SearchRequest.of(query("率"), Unit.INDICATOR).page(5, Optional.of(cursor))), cursor);
    }
  }

  @Test
  void aWholeResultHasAsManyRowsAsTheTotal() throws Exception {
    for (String typed : List.of("", "满意", "目标>=90%", "规则:goal-actual-identical", "年度:2019", "无")) {
      for (Unit unit : Unit.values()) {
        List<String> ids = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        long count = opened.orElseThrow().all(SearchRequest.of(query(typed), unit), first -> told.add(first.total()), hit -> ids.add(hit.id()));
        assertEquals(List.of(count), told, typed);
        assertEquals(find(typed, unit).total(), count, typed);
        assertEquals(count, new HashSet<>(ids).size(), typed);
      }
    }
  }

  @Test
  void facetsAddUpToTheTotal() throws Exception {
    Set<SearchField> fields = Set.of(SearchField.YEAR, SearchField.DEPARTMENT, SearchField.CATEGORY, SearchField.RULE, SearchField.COMPARATOR, SearchField.LEVEL1);
    Found found = find(opened.orElseThrow(), SearchRequest.of(query("率"), Unit.INDICATOR).counting(fields));
    assertEquals(fields, found.facets().keySet());
    assertEquals(found.total(), found.facets().get(SearchField.CATEGORY).stream().mapToLong(Count::results).sum());
    for (Count year : found.facets().get(SearchField.YEAR)) {
      assertEquals(year.results(), find("率 年度:" + year.value(), Unit.INDICATOR).total());
    }
    for (Count rule : found.facets().get(SearchField.RULE)) {
      assertEquals(rule.results(), find("率 规则:" + rule.value(), Unit.INDICATOR).total());
    }
  }

  @Test
  void facetsKeptOfAnEarlierSearchAreThoseOfTheIndexAsItIs() throws Exception {
    Set<SearchField> fields = Set.of(SearchField.CATEGORY, SearchField.YEAR);
    try (FormIndex index = new FormIndex(new ByteBuffersDirectory(), 1)) {
      for (SubmissionEntry entry : entries) {
        index.put(entry);
        index.refresh();
        Found first = find(index, SearchRequest.of(query("率"), Unit.INDICATOR).counting(fields).page(1, Optional.empty()));
        Found again = find(index, SearchRequest.of(query("率"), Unit.INDICATOR).counting(fields));
        assertEquals(first.facets(), again.facets());
        assertEquals(again.total(), again.facets().get(SearchField.CATEGORY).stream().mapToLong(Count::results).sum());
        assertEquals(Set.of(SearchField.YEAR), find(index, SearchRequest.of(query("率"), Unit.INDICATOR).counting(Set.of(SearchField.YEAR))).facets().keySet());
        assertEquals(find(index, SearchRequest.of(query("率"), Unit.FORM)).total(), find(index, SearchRequest.of(query("率"), Unit.FORM).counting(Set.of(SearchField.YEAR))).facets().get(SearchField.YEAR).stream().mapToLong(Count::results).sum());
      }
    }
  }

  @Test
  void aValueOfAFacetIsAskedForExactly() throws Exception {
    Set<SearchField> whole = Set.of(SearchField.DEPARTMENT, SearchField.LEVEL1, SearchField.LEVEL2, SearchField.INDICATOR);
    Found rows = find(opened.orElseThrow(), SearchRequest.of(query("率"), Unit.INDICATOR).counting(whole));
    for (SearchField field : whole) {
      for (Count value : rows.facets().get(field)) {
        assertEquals(value.results(), find("率 " + field.chinese() + "=\"" + value.value() + "\"", Unit.INDICATOR).total(), value.toString());
      }
    }
    Found forms = find(opened.orElseThrow(), SearchRequest.of(query("率"), Unit.FORM).counting(Set.of(SearchField.PROJECT)));
    Count project = forms.facets().get(SearchField.PROJECT).getFirst();
    assertEquals(project.results(), find("率 项目=\"" + project.value() + "\"", Unit.FORM).total());
    assertTrue(find("部门=信访", Unit.INDICATOR).total() == 0 && find("部门:信访", Unit.INDICATOR).total() > 0);
  }

  @Test
  void aHitLeadsToItsPlaceOnThePage() throws Exception {
    Hit hit = find("项目:机关办公家具 指标:设备故障率 年度:2019", Unit.INDICATOR).hits().getFirst();
    Place place = hit.place().orElseThrow();
    SubmissionEntry entry = entries.stream().filter(each -> each.sha256().equals(hit.submission())).findFirst().orElseThrow();
    Field<?> field = entry.forms().get(hit.form() - 1).form().at(new FieldPath(place.path()));
    assertEquals("设备故障率", field.raw());
    assertEquals(field.provenance().orElseThrow().page(), place.fragments().getFirst().page());
    assertEquals(field.provenance().orElseThrow().fragments().getFirst().box().x0(), place.fragments().getFirst().box().x0(), 0.06);
  }

  @Test
  void hostileQueriesAreAnsweredWithinASecond() throws Exception {
    List<String> hostile =
        List.of("满".repeat(10_000), "满意度".repeat(3_333), "满意 或 ".repeat(1_000) + "率", "满意率 或 ".repeat(999) + "及时", "\"" + "设备".repeat(4_000) + "\"", "😀", "\uD83D", ".*", "[a-z]+(((", "' OR 1=1 --", "<script>alert(1)</script>", "的", "*", "\u0000", "-".repeat(9_000), "a ".repeat(1_100), "得分:1..".concat("9".repeat(28)), "得分<-" + "9".repeat(20));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long slowest = 0;
    for (String typed : hostile) {
      for (Unit unit : Unit.values()) {
        long start = clock.getCurrentThreadCpuTime();
        if (QueryReader.read(typed) instanceof QueryReading.Understood(SearchQuery query)) {
          find(opened.orElseThrow(), SearchRequest.of(query, unit).counting(Set.of(SearchField.YEAR)));
        }
        slowest = Math.max(slowest, clock.getCurrentThreadCpuTime() - start);
      }
    }
    assertTrue(slowest < 1_000_000_000L, "slowest took " + slowest / 1_000_000 + " ms");
  }

  @Test
  void aRebuildInAnotherOrderGivesTheSameAnswers() throws Exception {
    List<SubmissionEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(7));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (FormIndex other = new FormIndex(directory, 1)) {
      for (SubmissionEntry entry : shuffled) {
        other.put(entry);
        other.put(entry);
      }
      other.commit();
      other.refresh();
      try (CheckIndex check = new CheckIndex(directory, directory.obtainLock("check"))) {
        assertTrue(check.checkIndex().clean);
      }
      Random random = new Random(11);
      for (int i = 0; i < 200; i++) {
        SearchQuery stored = stored(random);
        SearchRequest request = SearchRequest.of(stored, Unit.values()[i % 3]).by(Order.YEAR, i % 2 == 0).page(1_000, Optional.empty());
        Found one = find(opened.orElseThrow(), request);
        Found two = find(other, request);
        assertEquals(one.total(), two.total(), stored.toString());
        assertEquals(one.hits().stream().map(Hit::id).toList(), two.hits().stream().map(Hit::id).toList(), stored.toString());
      }
    }
  }

  private static SearchQuery stored(Random random) {
    SubmissionEntry entry = entries.get(random.nextInt(entries.size()));
    List<FormEntry> forms = entry.forms().stream().filter(form -> !form.form().indicators().isEmpty()).toList();
    Indicator row = forms.get(random.nextInt(forms.size())).form().indicators().getFirst();
    String name = row.name().raw().isBlank() ? "率" : row.name().raw();
    SearchQuery words = new SearchQuery.Words(random.nextBoolean() ? Optional.empty() : Optional.of(SearchField.INDICATOR), name.substring(random.nextInt(name.length())).strip().isEmpty() ? "率" : name);
    return random.nextBoolean() ? words : new SearchQuery.All(List.of(words, query("得分>=" + random.nextInt(10))));
  }

  /** Read with doubt as 巳, printed as 已: found, but behind what was surely read, and not at all when the switch is off. */
  @Test
  void doubtfulTextsAnswerForWhatTheyMayHaveBeen() throws Exception {
    SubmissionEntry entry = entries.getFirst();
    FormEntry form = entry.forms().getFirst();
    Indicator sure = renamed(form.form().indicators().getFirst(), "已办结数", 1.0);
    Indicator unsure = renamed(form.form().indicators().getFirst(), "巳办结数", 0.5);
    SubmissionEntry drawn = new SubmissionEntry(entry.sha256(), "scan.pdf", 2, List.of(new FormEntry(1, withRows(form, List.of(unsure, sure)), Optional.empty(), form.year(), List.of())));
    try (FormIndex index = new FormIndex(new ByteBuffersDirectory(), 1)) {
      index.put(drawn);
      index.refresh();
      SearchRequest request = SearchRequest.of(query("指标:已办结"), Unit.INDICATOR);
      assertEquals(List.of(2, 1), find(index, request).hits().stream().map(hit -> hit.row().orElseThrow()).toList());
      assertEquals(List.of(2), find(index, request.withMisreadings(false)).hits().stream().map(hit -> hit.row().orElseThrow()).toList());
    }
  }

  private static org.hebiao.form.SelfEvaluationForm withRows(FormEntry entry, List<Indicator> rows) {
    org.hebiao.form.SelfEvaluationForm form = entry.form();
    return new org.hebiao.form.SelfEvaluationForm(
        form.kind(), form.layout(), form.columns(), form.title(), form.year(), form.header(), form.funds(), form.goals(), rows, form.totals(), form.notes(), form.documentDate(), form.complete(), form.pages());
  }

  private static Indicator renamed(Indicator row, String name, double confidence) {
    Provenance from = row.name().provenance().orElseThrow();
    Field<String> cell = new Field.Read<>(name, new Provenance(from.fragments(), name, Origin.RECOGNISED, confidence));
    Field<Target> target = row.target();
    return new Indicator(row.category(), row.level1(), row.level2(), cell, row.nature(), target, row.measureUnit(), row.actual(), row.weight(), row.score(), row.deviation(), row.reviewed());
  }

  /** While a submission is replaced again and again, every search sees all of its rows or none. */
  @Test
  void aSubmissionIsNeverSeenInParts() throws Exception {
    SubmissionEntry entry = entries.stream().filter(each -> each.forms().size() >= 3).findFirst().orElseThrow();
    long whole = entry.forms().stream().mapToLong(form -> form.form().indicators().size()).sum();
    AtomicBoolean done = new AtomicBoolean();
    try (FormIndex index = new FormIndex(new ByteBuffersDirectory(), 1)) {
      Thread adding =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 25; i++) {
                        if (i % 5 == 4) {
                          index.remove(entry.sha256());
                        } else {
                          index.put(entry);
                        }
                        index.refresh();
                      }
                    } catch (java.io.IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    } finally {
                      done.set(true);
                    }
                  });
      Map<Long, Integer> seen = new TreeMap<>();
      while (!done.get()) {
        seen.merge(find(index, SearchRequest.of(query(""), Unit.INDICATOR)).total(), 1, Integer::sum);
      }
      adding.join();
      assertFalse(seen.isEmpty());
      assertTrue(Set.of(0L, whole).containsAll(seen.keySet()), seen.toString());
      assertTrue(seen.containsKey(whole), seen.toString());
    }
  }
}
