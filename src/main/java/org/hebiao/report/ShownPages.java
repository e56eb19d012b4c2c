package org.hebiao.report;

import java.util.Base64;
import org.hebiao.document.PageImage;
import org.hebiao.document.PageImages;

/** How the pages of a document come to be seen beside its forms. */
public interface ShownPages {
  /** @param number from 1 */
  ShownPage page(int number);

  /**
   * A page to be seen.
   *
   * @param width in points
   * @param height in points
   * @param address of its image, empty when it cannot be drawn
   */
  record ShownPage(int number, double width, double height, String address) {}

  /** Images that stand in the report itself. */
  static ShownPages within(PageImages images) {
    return number -> {
      PageImage image = images.image(number);
      String address = image.isDrawn() ? "data:" + image.mediaType() + ";base64," + Base64.getEncoder().encodeToString(image.bytes()) : "";
      return new ShownPage(number, image.width(), image.height(), address);
    };
  }
}
