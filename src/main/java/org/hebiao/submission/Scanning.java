package org.hebiao.submission;

import org.hebiao.scan.OcrModels;
import org.hebiao.scan.OnnxOcr;
import org.hebiao.scan.ScannedPageReader;

/**
 * By what pages are read that are images, and which pages are. Networks are loaded when the first image is read, and kept.
 *
 * @param networks their names, told with each page that was read by them
 */
public record Scanning(ScannedPageReader reader, When when, String networks) {
  /** Which pages are read from their image. */
  public enum When {
    /** None: images stay unread. */
    OFF,
    /** Those whose text cannot be used. */
    AUTO,
    /** All. */
    FORCE
  }

  /** The networks that come with the program, on all cores. */
  public static Scanning bundled(When when) {
    OcrModels models = OcrModels.ppOcrV4();
    return new Scanning(new ScannedPageReader(new OnnxOcr(models, Runtime.getRuntime().availableProcessors())), when, models.name());
  }
}
