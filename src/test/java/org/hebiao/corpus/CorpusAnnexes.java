package org.hebiao.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reading.Annex;
import org.hebiao.reconcile.Profiles;
import org.hebiao.scan.OcrModels;
import org.hebiao.scan.RecordedOcr;
import org.hebiao.scan.ScannedPageReader;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Scanning;

/** The annexes of the public corpus, scans among them, each read and checked once for all tests of one run. */
public final class CorpusAnnexes {
  private static final Path CORPUS = Path.of("fixtures/pdfs");
  private static final Map<String, CheckedAnnex> CHECKED = new ConcurrentHashMap<>();
  private static final Pipeline PIPELINE = pipeline();

  private CorpusAnnexes() {}

  private static Pipeline pipeline() {
    try {
      Scanning scanning = new Scanning(new ScannedPageReader(RecordedOcr.ofFixtures()), Scanning.When.AUTO, OcrModels.ppOcrV4().name());
      return new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), scanning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all documents without their ending, sorted. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pdf")).map(name -> name.substring(0, name.length() - 4)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CheckedAnnex checked(String name) {
    return CHECKED.computeIfAbsent(name, each -> (CheckedAnnex) PIPELINE.check(CORPUS.resolve(each + ".pdf")));
  }

  public static Annex of(String name) {
    return checked(name).annex();
  }

  public static List<Annex> all() {
    return names().stream().map(CorpusAnnexes::of).toList();
  }
}
