package org.hebiao.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.search.index.SearchAnswer.CursorExpired;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchAnswer.Unavailable;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of the index: built beside, counted, swapped, taken up again, and honest while it is ill. */
class IndexGenerationsTest {
  private static final SearchRequest ALL = SearchRequest.of(new SearchQuery.Everything(), Unit.FILE);

  @TempDir Path folder;

  private static MemorySource archive(int files) {
    MemorySource source = new MemorySource(reading -> {});
    for (int i = 0; i < files; i++) {
      source.keep(MemorySource.file(i, 1));
    }
    return source;
  }

  private static long total(IndexGenerations index, SearchRequest request) throws IOException {
    return assertInstanceOf(Found.class, index.search(request)).total();
  }

  private static SearchRequest named(String words) {
    return SearchRequest.of(new SearchQuery.Words(Optional.of(SearchField.FILE), words), Unit.FILE);
  }

  @Test
  void whatIsNotThereIsToldAndBuiltAndThereAfterwards() throws Exception {
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      assertEquals(Why.MISSING, assertInstanceOf(Unavailable.class, index.search(ALL)).why());
      assertThrows(UnavailableException.class, () -> index.all(ALL, hit -> {}));
      assertEquals(new BuildOutcome.Swapped(1, 40, 40), index.build(archive(40), 2));
      assertEquals(40, total(index, ALL));
      assertTrue(index.closed().isEmpty());
    }
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      assertEquals(40, total(index, ALL));
      assertEquals(List.of(), index.catchUp(archive(43)));
      assertEquals(43, total(index, ALL));
    }
  }

  /** While a build runs the answer says how far it is; in both languages with the same numbers. */
  @Test
  void theProgressOfABuildIsPartOfTheAnswer() throws Exception {
    AtomicReference<Optional<IndexGenerations>> opened = new AtomicReference<>(Optional.empty());
    Set<String> texts = new TreeSet<>();
    MemorySource source =
        new MemorySource(
            reading -> {
              try {
                Unavailable answer = assertInstanceOf(Unavailable.class, opened.get().orElseThrow().search(ALL));
                for (Language language : Language.values()) {
                  texts.add(Messages.in(language).text(answer.key(), "done", answer.values().get("done"), "total", answer.values().get("total")));
                }
                assertEquals(reading - 1, answer.rebuilding().orElseThrow().done());
                assertInstanceOf(BuildOutcome.UnderWay.class, opened.get().orElseThrow().build(archive(1), 1));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    source.keep(MemorySource.file(1, 1));
    source.keep(MemorySource.file(2, 1));
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      opened.set(Optional.of(index));
      assertInstanceOf(BuildOutcome.Swapped.class, index.build(source, 1));
    }
    assertTrue(texts.stream().anyMatch(text -> text.contains("已完成 1 / 2 份")), texts.toString());
    assertTrue(texts.stream().anyMatch(text -> text.contains("1 of 2 files")), texts.toString());
    for (Why why : Why.values()) {
      assertFalse(Messages.in(Language.ZH).text(new Unavailable(why, "", Optional.empty()).key()).isBlank());
    }
    assertFalse(Messages.in(Language.EN).text(new CursorExpired("").key()).isBlank());
  }

  /** A search during a rebuild is answered from what was there, and after the swap from the new one; none fails, no result is short. */
  @Test
  void noSearchFailsWhileGenerationsAreSwapped() throws Exception {
    MemorySource source = archive(60);
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Optional<Throwable>> failed = new AtomicReference<>(Optional.empty());
    Set<Long> seen = new TreeSet<>();
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      index.build(source, 2);
      Thread searching =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      while (!done.get()) {
                        seen.add(total(index, ALL));
                        seen.add(index.all(named("附件"), hit -> {}));
                      }
                    } catch (IOException | RuntimeException | AssertionError e) {
                      failed.set(Optional.of(e));
                    }
                  });
      for (int i = 0; i < 8; i++) {
        assertEquals(60, assertInstanceOf(BuildOutcome.Swapped.class, index.build(source, 2)).submissions());
      }
      done.set(true);
      searching.join();
      assertEquals(Optional.empty(), failed.get());
      assertEquals(Set.of(60L), seen);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of("CURRENT", "generation-000009"), left.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anExportGoesOnOverASwapAndACursorDoesNot() throws Exception {
    MemorySource source = archive(30);
    CountDownLatch swapped = new CountDownLatch(1);
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      index.build(source, 1);
      String cursor = assertInstanceOf(Found.class, index.search(ALL.page(10, Optional.empty()))).next().orElseThrow();
      long exported =
          index.all(
              ALL,
              hit -> {
                if (swapped.getCount() > 0) {
                  try {
                    source.keep(MemorySource.file(99, 1));
                    index.build(source, 1);
                    swapped.countDown();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              });
      assertEquals(30, exported);
      assertEquals(31, total(index, ALL));
      assertInstanceOf(CursorExpired.class, index.search(ALL.page(10, Optional.of(cursor))));
    }
  }

  /** Stopped, failed or killed: the next build reads only what the one before did not take in. */
  @Test
  void aBuildThatWasStoppedIsTakenUpWhereItWas() throws Exception {
    AtomicReference<Optional<IndexGenerations>> opened = new AtomicReference<>(Optional.empty());
    MemorySource source =
        new MemorySource(
            reading -> {
              if (reading == 20) {
                opened.get().orElseThrow().stop();
              }
              if (reading == 35) {
                throw new IllegalStateException("a reading that fails");
              }
            });
    for (int i = 0; i < 50; i++) {
      source.keep(MemorySource.file(i, 1));
    }
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      opened.set(Optional.of(index));
      assertEquals(20, assertInstanceOf(BuildOutcome.Stopped.class, index.build(source, 1)).reached().done());
      assertThrows(IOException.class, () -> index.build(source, 1));
      assertInstanceOf(Unavailable.class, index.search(ALL));
    }
    source.forget(MemorySource.file(3, 1).sha256());
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      assertEquals(49, assertInstanceOf(BuildOutcome.Swapped.class, index.build(source, 1)).submissions());
      assertEquals(49, total(index, ALL));
      assertTrue(source.readings() <= 51, source.readings() + " readings");
    }
  }

  /** What changes while it may have been read is in the new generation as it is at the end. */
  @Test
  void changesDuringABuildAreInIt() throws Exception {
    AtomicReference<Optional<IndexGenerations>> opened = new AtomicReference<>(Optional.empty());
    AtomicReference<Optional<MemorySource>> itself = new AtomicReference<>(Optional.empty());
    MemorySource source =
        new MemorySource(
            reading -> {
              MemorySource archive = itself.get().orElseThrow();
              IndexGenerations index = opened.get().orElseThrow();
              try {
                if (reading == 10) {
                  for (int i = 0; i < 20; i++) {
                    archive.keep(MemorySource.file(i, 2));
                    index.put(MemorySource.file(i, 2));
                  }
                  archive.forget(MemorySource.file(29, 1).sha256());
                  index.remove(MemorySource.file(29, 1).sha256());
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    itself.set(Optional.of(source));
    for (int i = 0; i < 30; i++) {
      source.keep(MemorySource.file(i, 1));
    }
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      opened.set(Optional.of(index));
      assertEquals(29, assertInstanceOf(BuildOutcome.Swapped.class, index.build(source, 2)).submissions());
      assertEquals(20, total(index, named("修订2")));
      assertEquals(9, total(index, named("修订1")));
    }
  }

  @Test
  void anArchiveThatCannotGiveWhatItNamesKeepsTheOldGeneration() throws Exception {
    IndexSource lacking =
        new IndexSource() {
          @Override
          public List<SubmissionEntry.Stamp> stamps() {
            return List.of(MemorySource.file(1, 1).stamp());
          }

          @Override
          public Optional<SubmissionEntry> read(String sha256) {
            return Optional.empty();
          }
        };
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      index.build(archive(5), 1);
      assertEquals(new BuildOutcome.Differs(lacking.stamps()), index.build(lacking, 1));
      assertEquals(5, total(index, ALL));
    }
  }

  /** Bytes that change under an open index: the next search that meets them says so, a new generation answers again. */
  @ParameterizedTest
  @ValueSource(strings = {"a search that finds nothing any more", "a search that fails", "verification"})
  void damageWhileOpenIsToldAndMended(String by) throws Exception {
    MemorySource source = archive(300);
    try (IndexGenerations index = IndexGenerations.open(folder)) {
      index.build(source, 1);
      assertEquals(Optional.empty(), index.verify());
      Random random = new Random(5);
      try (Stream<Path> files = Files.list(folder.resolve("generation-000001"))) {
        for (Path file : files.filter(each -> each.toString().matches(".*\\.(cfs|fdt|dvd|doc|tim)")).toList()) {
          try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[(int) open.length()];
            random.nextBytes(garbage);
            open.write(garbage);
          }
        }
      }
      SearchAnswer answer =
          switch (by) {
            case "verification" -> index.verify().orElseThrow();
            case "a search that fails" -> index.search(ALL.page(1_000, Optional.empty()));
            default -> index.search(named("附件"));
          };
      assertEquals(Why.DAMAGED, assertInstanceOf(Unavailable.class, answer).why());
      assertEquals(Why.DAMAGED, index.closed().orElseThrow().why());
      source.keep(MemorySource.file(777, 1));
      index.put(MemorySource.file(777, 1));
      assertEquals(301, assertInstanceOf(BuildOutcome.Swapped.class, index.build(source, 1)).submissions());
      assertEquals(301, total(index, ALL));
    }
  }
}
