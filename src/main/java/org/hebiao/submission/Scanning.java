package org.hebiao.submission;

import java.time.Duration;
import java.util.List;
import org.hebiao.scan.OcrModels;
import org.hebiao.scan.OnnxOcr;
import org.hebiao.scan.ScannedPageReader;

/**
 * By what pages are read that are images, and which pages are. Networks are loaded when the first image is read, and kept.
 *
 * @param networks their names, told with each page that was read by them
 * @param pagesAtOnce pages of one document that are read at a time; each takes up to 150 MB
 * @param pageTime after which a page is refused
 */
public record Scanning(ScannedPageReader reader, When when, String networks, int pagesAtOnce, Duration pageTime) {
  /** One page's rulings are looked for while another's lines are recognised. */
  private static final int PAGES_AT_ONCE = 2;

  private static final Duration PAGE_TIME = Duration.ofSeconds(120);

  public Scanning {
    if (pagesAtOnce < 1 || !pageTime.isPositive()) {
      throw new IllegalArgumentException("pages at once and time must be positive, got " + pagesAtOnce + ", " + pageTime);
    }
  }

  /** With the ordinary limits. */
  public Scanning(ScannedPageReader reader, When when, String networks) {
    this(reader, when, networks, PAGES_AT_ONCE, PAGE_TIME);
  }

  /** Which pages are read from their image. */
  public enum When {
    /** None: images stay unread. */
    OFF,
    /** Those whose text cannot be used. */
    AUTO,
    /** All. */
    FORCE
  }

  /** Names of the networks that come with the program; none is loaded for the answer. */
  public static String bundledNetworks() {
    return OcrModels.ppOcrV4().name();
  }

  /** Files of theirs that are missing. */
  public static List<String> missingNetworks() {
    return OcrModels.ppOcrV4().missing();
  }

  /** The networks that come with the program, on all cores. */
  public static Scanning bundled(When when) {
    OcrModels models = OcrModels.ppOcrV4();
    return new Scanning(new ScannedPageReader(new OnnxOcr(models, Runtime.getRuntime().availableProcessors())), when, models.name());
  }
}
