package org.hebiao.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchAnswer.Unavailable;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.QueryReader;
import org.hebiao.search.query.QueryReading.Understood;
import org.hebiao.search.query.SearchField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index beside a real archive, through changes, stops and damage. */
class ArchiveSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private DataFolder data;
  private Database database;
  private Submissions submissions;
  private DoneSubmissions done;
  private Optional<ArchiveSearch> opened = Optional.empty();

  @BeforeEach
  void archive() throws IOException {
    data = new DataFolder(folder);
    data.create();
    database = Database.open(Database.embedded(data.database()), "", "");
    submissions = new Submissions(database.client(), Clock.systemUTC());
    done = new DoneSubmissions(database, submissions, new Readings(database.client(), Clock.systemUTC()), new Forms(database.client()));
  }

  @AfterEach
  void close() throws IOException {
    if (opened.isPresent()) {
      opened.get().close();
    }
    database.close();
  }

  private ArchiveSearch open() throws IOException {
    ArchiveSearch search = ArchiveSearch.of(data, database, Clock.systemUTC(), "default");
    opened = Optional.of(search);
    return search;
  }

  private ArchiveSearch answering() throws IOException {
    ArchiveSearch search = open();
    search.start();
    assertTrue(search.await(PATIENCE), search.closed().toString());
    return search;
  }

  private static Found find(ArchiveSearch search, String typed, Unit unit) throws IOException {
    return assertInstanceOf(Found.class, search.search(SearchRequest.of(assertInstanceOf(Understood.class, QueryReader.read(typed)).query(), unit)));
  }

  @Test
  void whatIsDoneIsFoundAndWhatIsReadAgainIsNot() throws Exception {
    long id = done.keep("p21-2019");
    ArchiveSearch search = answering();
    assertEquals(3, find(search, "", Unit.FORM).total());
    long later = done.keep("p22-2020");
    search.bring(later);
    assertEquals(6, find(search, "", Unit.FORM).total());
    assertTrue(find(search, "年度:2020", Unit.INDICATOR).total() > 0);
    submissions.again(id);
    search.bring(id);
    assertEquals(3, find(search, "", Unit.FORM).total());
    done.done(id, "p21-2019");
    search.bring(id);
    assertEquals(6, find(search, "", Unit.FORM).total());
    assertEquals(new Forms(database.client()).count(id) + new Forms(database.client()).count(later), find(search, "", Unit.FORM).total());
  }

  @Test
  void whatAPersonSaysOfYearAndDepartmentIsWhatIsFound() throws Exception {
    long id = done.keep("p21-2019");
    ArchiveSearch search = answering();
    submissions.state(id, new Facts(OptionalInt.of(2031), Optional.of("某某区教育局"), Optional.empty()));
    search.bring(id);
    assertEquals(3, find(search, "年度:2031 部门=某某区教育局", Unit.FORM).total());
    submissions.state(id, Facts.NONE);
    search.bring(id);
    assertEquals(3, find(search, "年度:2019 -部门:某某区教育局", Unit.FORM).total());
  }

  @Test
  void nothingIsAnsweredBeforeChangesOfTheMeantimeAreTakenIn() throws Exception {
    long id = done.keep("p21-2019");
    answering().close();
    submissions.again(id);
    done.keep("p22-2020");
    ArchiveSearch search = open();
    assertEquals(Why.BEHIND, assertInstanceOf(Unavailable.class, search.search(SearchRequest.of(assertInstanceOf(Understood.class, QueryReader.read("")).query(), Unit.FORM))).why());
    search.start();
    assertTrue(search.await(PATIENCE));
    assertEquals(List.of("p22-2020.pdf"), find(search, "", Unit.FILE).hits().stream().flatMap(hit -> hit.texts().values().stream()).flatMap(List::stream).toList());
  }

  @Test
  void aDamagedIndexIsBuiltAnewByItself() throws Exception {
    done.keep("p21-2019");
    answering().close();
    try (Stream<Path> files = Files.walk(data.index())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs") || each.toString().endsWith(".fdt")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    ArchiveSearch search = open();
    assertEquals(Why.DAMAGED, search.closed().orElseThrow().why());
    search.start();
    assertTrue(search.await(PATIENCE));
    assertEquals(3, find(search, "", Unit.FORM).total());
    assertEquals(0, search.withheld());
  }

  @Test
  void aReadingThatCannotBeReadBackIsWithheldAndCounted() throws Exception {
    long id = done.keep("p21-2019");
    long other = done.keep("p22-2020");
    keep(otherFormat(), id);
    keep("{}".getBytes(StandardCharsets.UTF_8), other);
    ArchiveSearch search = answering();
    assertEquals(2, search.withheld());
    assertEquals(0, find(search, "", Unit.FORM).total());
    assertEquals(2, find(search, "", Unit.FILE).total());
    submissions.again(id);
    done.done(id, "p21-2019");
    search.bring(id);
    assertEquals(1, search.withheld());
    assertEquals(3, find(search, "", Unit.FORM).total());
  }

  private void keep(byte[] annex, long id) {
    database.client().sql("update reading set annex = :annex where submission_id = :id").param("annex", annex).param("id", id).update();
  }

  private static byte[] otherFormat() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("{\"format\":999999}".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void suggestionsFollowChanges() throws Exception {
    ArchiveSearch search = answering();
    done.keep("p21-2019");
    assertTrue(search.suggest("manyidu", Set.of(SearchField.INDICATOR), 5).isEmpty());
    search.bring(done.keep("futian-2021"));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (search.suggest("xinfang", Set.of(SearchField.DEPARTMENT), 5).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertFalse(search.suggest("xf", Set.of(SearchField.PROJECT, SearchField.DEPARTMENT), 5).isEmpty());
  }
}
