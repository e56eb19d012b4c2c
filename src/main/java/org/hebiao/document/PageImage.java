package org.hebiao.document;

/**
 * A page as an image.
 *
 * @param number from 1
 * @param width of the displayed page in points
 * @param height of the displayed page in points
 * @param mediaType image/png or image/jpeg
 * @param bytes of the image file; empty when the page could not be drawn
 */
public record PageImage(int number, double width, double height, String mediaType, byte[] bytes) {
  public boolean isDrawn() {
    return bytes.length > 0;
  }
}
