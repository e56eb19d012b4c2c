package org.hebiao.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hebiao.document.ImageBudget;
import org.hebiao.document.PageImages;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.RulePages;
import org.hebiao.scan.OcrModels;
import org.hebiao.scan.RecordedOcr;
import org.hebiao.scan.ScannedPageReader;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Scanning;

/** Checks files for the tests of the reports. */
public final class Checked {
  public static final Path FIXTURES = Path.of("fixtures/pdfs");
  private static final Pipeline PIPELINE = pipeline();

  private Checked() {}

  private static Pipeline pipeline() {
    try {
      Scanning scanning = new Scanning(new ScannedPageReader(RecordedOcr.ofFixtures()), Scanning.When.AUTO, OcrModels.ppOcrV4().name());
      return new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), scanning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CheckedAnnex fixture(String name) {
    return (CheckedAnnex) PIPELINE.check(FIXTURES.resolve(name + ".pdf"));
  }

  public static CheckedAnnex bytes(String name, byte[] pdf) {
    return (CheckedAnnex) PIPELINE.check(name, pdf);
  }

  static String html(CheckedAnnex annex, Path file, Language language) throws IOException {
    StringWriter out = new StringWriter();
    try (PageImages images = PageImages.open(file, ReadingLimits.standard(), ImageBudget.standard())) {
      new HtmlReport(Messages.in(language), new RulePages()).write(annex, ShownPages.within(images), out);
    }
    return out.toString();
  }

  static Path stored(Path folder, String name, byte[] pdf) throws IOException {
    return Files.write(folder.resolve(name), pdf);
  }
}
