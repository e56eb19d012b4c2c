package org.hebiao.search.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.hebiao.search.index.FormIndex;
import org.hebiao.search.index.IndexFolder;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.QueryReader;
import org.hebiao.search.query.QueryReading;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.suggest.Suggestions;

/** Measures indexing, searching and suggesting over invented forms, beside Lucene as it comes: {@code SearchTimes FOLDER FORMS SEED}; a filled FOLDER is only searched. */
public final class SearchTimes {
  private static final int THREADS = 2;
  private static final int BATCH = 200;
  private static final int WARM = 30;
  private static final int RUNS = 200;
  private static final Set<SearchField> FACETS = Set.of(SearchField.YEAR, SearchField.DEPARTMENT, SearchField.LEVEL1, SearchField.CATEGORY, SearchField.RULE, SearchField.COMPARATOR);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private SearchTimes() {}

  /** Work that may fail with the disk. */
  private interface Work {
    void run() throws IOException;
  }

  private interface Put {
    void put(SubmissionEntry entry) throws IOException;
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of(arguments[0]);
    int files = Integer.parseInt(arguments[1]) / InventedForms.FORMS_A_FILE;
    InventedForms forms = new InventedForms(Long.parseLong(arguments[2]));
    if (Files.isDirectory(folder.resolve("index"))) {
      if (!(new IndexFolder(folder.resolve("index")).open(1) instanceof IndexFolder.Opening.Open open)) {
        throw new IllegalStateException("no index in " + folder);
      }
      try (FormIndex index = open.index()) {
        searches(index);
      }
      return;
    }
    try (FormIndex index = new IndexFolder(folder.resolve("index")).create(1)) {
      Filled filled = fill(forms, files, index::put);
      long begun = System.nanoTime();
      index.commit();
      index.refresh();
      OUT.printf("%d forms, %d rows: %.0f rows/s with %d threads, commit %.1f s, %d MB%n", files * InventedForms.FORMS_A_FILE, filled.rows(), filled.rowsASecond(), THREADS, since(begun), megabytes(folder.resolve("index")));
      searches(index);
      suggestions(index, folder.resolve("suggestions"));
      System.gc();
      OUT.printf("heap in use after collection %d MB, largest allowed %d MB%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }
    try (PlainIndex plain = new PlainIndex(FSDirectory.open(folder.resolve("plain")))) {
      Filled filled = fill(forms, files, plain::put);
      try (PlainIndex.Reading reading = plain.open()) {
        OUT.printf("plain: %.0f rows/s, %d MB%n", filled.rowsASecond(), megabytes(folder.resolve("plain")));
        plainly("everything", reading, random -> Optional.empty());
        plainly("word in the name", reading, random -> Optional.of(PlainIndex.Reading.phrase("indicator", InventedForms.pick(random, InventedForms.THINGS))));
        plainly("whole name", reading, random -> Optional.of(PlainIndex.Reading.phrase("indicator", InventedForms.pick(random, InventedForms.ACTIONS) + InventedForms.pick(random, InventedForms.THINGS) + InventedForms.pick(random, InventedForms.MEASURES))));
        plainly("name, years", reading, random -> Optional.of(both(PlainIndex.Reading.phrase("indicator", InventedForms.pick(random, InventedForms.AUDIENCE) + "满意度"), LongField.newRangeQuery("year", 2019, 2022))));
        plainly("name in department", reading, random -> Optional.of(both(PlainIndex.Reading.phrase("indicator", InventedForms.pick(random, InventedForms.THINGS)), PlainIndex.Reading.phrase("department", InventedForms.pick(random, InventedForms.BUREAUS)))));
      }
    }
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.MUST).add(other, Occur.MUST).build();
  }

  /** Rows and the seconds spent in the index alone; inventing the forms is not counted. */
  private record Filled(long rows, double seconds) {
    double rowsASecond() {
      return rows / seconds;
    }
  }

  private static Filled fill(InventedForms forms, int files, Put put) throws Exception {
    long rows = 0;
    long inIndex = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int from = 0; from < files; from += BATCH) {
        List<SubmissionEntry> batch = new ArrayList<>();
        for (int i = from; i < Math.min(files, from + BATCH); i++) {
          batch.add(forms.file(i));
        }
        rows += batch.stream().flatMap(entry -> entry.forms().stream()).mapToLong(form -> form.form().indicators().size()).sum();
        long start = System.nanoTime();
        List<Future<?>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          int first = thread;
          parts.add(
              pool.submit(
                  () -> {
                    for (int i = first; i < batch.size(); i += THREADS) {
                      put.put(batch.get(i));
                    }
                    return first;
                  }));
        }
        for (Future<?> part : parts) {
          part.get();
        }
        inIndex += System.nanoTime() - start;
      }
    }
    return new Filled(rows, inIndex / 1e9);
  }

  private static void searches(FormIndex index) throws IOException {
    OUT.println("kind | results of the last | p50 / p95 / p99 ms, first 20 marked, six facets | without facets");
    for (Map.Entry<String, Function<Random, String>> kind : QueryKinds.ALL.entrySet()) {
      Unit unit = kind.getKey().startsWith("project") ? Unit.FORM : Unit.INDICATOR;
      long[] total = {0};
      List<Percentiles> times = new ArrayList<>();
      for (Set<SearchField> facets : List.of(FACETS, Set.<SearchField>of())) {
        Random random = new Random(99);
        times.add(
            timed(
                () -> {
                  String typed = kind.getValue().apply(random);
                  if (!(QueryReader.read(typed) instanceof QueryReading.Understood understood)) {
                    throw new IllegalStateException("not understood: " + typed);
                  }
                  if (!(index.search(SearchRequest.of(understood.query(), unit).counting(facets)) instanceof SearchAnswer.Found found)) {
                    throw new IllegalStateException("no answer to " + typed);
                  }
                  total[0] = found.total();
                }));
      }
      OUT.printf("%s | %d | %s | %s%n", kind.getKey(), total[0], times.get(0), times.get(1));
    }
  }

  private static void suggestions(FormIndex index, Path folder) throws IOException {
    long begun = System.nanoTime();
    try (Suggestions suggestions = Suggestions.of(index, FSDirectory.open(folder))) {
      OUT.printf("suggestions made in %.1f s, %d MB, %d texts%n", since(begun), megabytes(folder), suggestions.size());
      for (String typed : List.of("m", "my", "myd", "manyidu", "yanshou", "gz", "率", "满意", "设备", "xinxi", "ft")) {
        OUT.printf("suggest %s | %s%n", typed, timed(() -> suggestions.suggest(typed, Set.of(SearchField.DEPARTMENT, SearchField.PROJECT, SearchField.INDICATOR), 10)));
      }
    }
  }

  private static void plainly(String kind, PlainIndex.Reading reading, Function<Random, Optional<Query>> query) throws IOException {
    Random random = new Random(99);
    long[] total = {0};
    Percentiles times = timed(() -> total[0] = reading.search(query.apply(random).orElseGet(MatchAllDocsQuery::new)));
    OUT.printf("plain %s | %d | %s%n", kind, total[0], times);
  }

  private static Percentiles timed(Work work) throws IOException {
    for (int i = 0; i < WARM; i++) {
      work.run();
    }
    long[] nanos = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    return new Percentiles(nanos);
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(SearchTimes::size).sum() >> 20;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
