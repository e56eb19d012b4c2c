package org.hebiao.document;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * A page as displayed, /Rotate and crop box applied.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param words in drawing order
 * @param rulings as drawn, not yet snapped
 * @param images boxes of painted images
 * @param drawings boxes of slanted or curved strokes and of filled shapes that are no rectangles: charts, arrows, seals
 * @param text whether the text layer can be trusted
 * @param straightening from the coordinates of this page to those displayed; only pages read from images are not as displayed
 */
public record Page(
    int number,
    double width,
    double height,
    List<Word> words,
    List<Ruling> rulings,
    List<Box> images,
    List<Box> drawings,
    TextLayer text,
    Straightening straightening) {
  public Page {
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    images = List.copyOf(images);
    drawings = List.copyOf(drawings);
  }

  /** A page as drawn. */
  public Page(
      int number, double width, double height, List<Word> words, List<Ruling> rulings, List<Box> images, List<Box> drawings, TextLayer text) {
    this(number, width, height, words, rulings, images, drawings, text, Straightening.NONE);
  }

  /** A page without drawings. */
  public Page(int number, double width, double height, List<Word> words, List<Ruling> rulings, List<Box> images, TextLayer text) {
    this(number, width, height, words, rulings, images, List.of(), text);
  }

  /** What the text layer of a page is worth. */
  public enum TextLayer {
    /** Drawn text. */
    EXPORTED,
    /** The page is an image, with or without hidden text behind it. */
    SCANNED,
    /** Drawn text whose characters are not what is shown. */
    GARBLED,
    /** Recognised in the image of the page. */
    RECOGNISED;

    /** Whether words and rulings of the page are what it shows. */
    public boolean isReadable() {
      return this == EXPORTED || this == RECOGNISED;
    }
  }
}
