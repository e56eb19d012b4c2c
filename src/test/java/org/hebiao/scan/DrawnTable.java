package org.hebiao.scan;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.hebiao.document.PageRaster;

/** A table drawn as a scan of 200 dpi: rows of cells with centred text. */
final class DrawnTable {
  private static final int DPI = 200;
  private static final int WIDTH = 1_000;

  private DrawnTable() {}

  /** Cells of equal width; a row is as high as given in pixels, its text of the given size. */
  static PageRaster page(int rowHeight, int fontSize, List<List<String>> rows) {
    BufferedImage image = new BufferedImage(WIDTH + 200, rows.size() * rowHeight + 300, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(Color.BLACK);
    g.setFont(new Font("WenQuanYi Zen Hei", Font.PLAIN, fontSize));
    for (int r = 0; r < rows.size(); r++) {
      int top = 100 + r * rowHeight;
      List<String> row = rows.get(r);
      int wide = WIDTH / row.size();
      for (int c = 0; c < row.size(); c++) {
        g.fillRect(100 + c * wide, top, wide, 2);
        g.fillRect(100 + c * wide, top, 2, rowHeight);
        int x = 100 + c * wide + (wide - g.getFontMetrics().stringWidth(row.get(c))) / 2;
        g.drawString(row.get(c), x, top + (rowHeight + g.getFontMetrics().getAscent() - g.getFontMetrics().getDescent()) / 2);
      }
      g.fillRect(100 + WIDTH, top, 2, rowHeight);
    }
    g.fillRect(100, 100 + rows.size() * rowHeight, WIDTH, 2);
    g.dispose();
    return new PageRaster(1, 72.0 * image.getWidth() / DPI, 72.0 * image.getHeight() / DPI, image);
  }
}
