package org.hebiao.scan;

import java.util.List;
import org.hebiao.provenance.Box;

/** Recognises text in images of lines, and finds lines on pages. Safe for use by several threads. */
public interface OcrEngine {
  /** The two networks that read lines; they fail in different places, so that each is a check on the other. */
  enum Network {
    PP_OCR_V4,
    PP_OCR_V3
  }

  /** What each line says, in the order of the lines. */
  List<Recognition> recognise(List<GreyImage> lines, Network network);

  /** Boxes of text lines on a page, in pixels of the image; slow, for pages without rulings. */
  List<Box> detect(GreyImage page);
}
