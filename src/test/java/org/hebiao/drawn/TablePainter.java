package org.hebiao.drawn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws tables with spans, wrapped cells and page breaks between rows as an office program would; points, A4 unless landscape. */
public final class TablePainter implements AutoCloseable {
  private static final float SIZE = 8;
  private static final float LEADING = 11;
  private static final float PAD = 3;
  private static final float MARGIN = 50;

  /** A cell of a row; cells covered from above are left out. */
  public record Cell(String text, int columns, int rows) {}

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final PDRectangle size;
  private PDPageContentStream canvas;
  private float y;

  public TablePainter(boolean landscape) throws IOException {
    this.font = ChineseFont.in(document);
    PDRectangle a4 = PDRectangle.A4;
    this.size = landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    newPage();
  }

  public void newPage() throws IOException {
    if (canvas != null) {
      canvas.close();
    }
    PDPage page = new PDPage(size);
    document.addPage(page);
    canvas = new PDPageContentStream(document, page);
    canvas.setLineWidth(0.5f);
    y = size.getHeight() - MARGIN;
  }

  /** A line of text over the width of the page. */
  public void line(String text, float fontSize, boolean centred) throws IOException {
    if (y < MARGIN + 40) {
      newPage();
    }
    float width = font.getStringWidth(text) / 1000 * fontSize;
    y -= fontSize + 5;
    write(text, centred ? (size.getWidth() - width) / 2 : MARGIN, y, fontSize);
  }

  public void gap(float points) {
    y -= points;
  }

  /** A table; {@code widths} are shares of the text width. */
  public void table(double[] widths, List<List<Cell>> rows) throws IOException {
    int[][] owner = owners(widths.length, rows);
    float[] x = edges(widths);
    float[] heights = heights(rows, x, owner);
    int from = 0;
    while (from < rows.size()) {
      int to = from;
      float top = y;
      float bottom = top;
      while (to < rows.size() && (to == from || bottom - heights[to] > MARGIN)) {
        bottom -= heights[to++];
      }
      paint(rows, owner, x, heights, from, to);
      y = bottom;
      from = to;
      if (from < rows.size()) {
        newPage();
      }
    }
  }

  /** For each slot the number of the cell that covers it, cells counted row by row. */
  private static int[][] owners(int columns, List<List<Cell>> rows) {
    int[][] owner = new int[rows.size()][columns];
    int number = 0;
    for (int r = 0; r < rows.size(); r++) {
      int c = 0;
      for (Cell cell : rows.get(r)) {
        number++;
        while (c < columns && owner[r][c] != 0) {
          c++;
        }
        for (int i = r; i < r + cell.rows(); i++) {
          for (int k = c; k < c + cell.columns(); k++) {
            if (owner[i][k] != 0) {
              throw new IllegalArgumentException("cells overlap at row " + i + " column " + k + ": " + cell);
            }
            owner[i][k] = number;
          }
        }
      }
      for (int k = 0; k < columns; k++) {
        if (owner[r][k] == 0) {
          throw new IllegalArgumentException("row " + r + " leaves column " + k + " open: " + rows.get(r));
        }
      }
    }
    return owner;
  }

  private float[] edges(double[] widths) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    float[] x = new float[widths.length + 1];
    x[0] = MARGIN;
    for (int i = 0; i < widths.length; i++) {
      x[i + 1] = x[i] + (float) (widths[i] / sum * (size.getWidth() - 2 * MARGIN));
    }
    return x;
  }

  private static int firstColumn(int[] owners, int number) {
    for (int k = 0; k < owners.length; k++) {
      if (owners[k] == number) {
        return k;
      }
    }
    throw new IllegalStateException("no slot of cell " + number);
  }

  private float[] heights(List<List<Cell>> rows, float[] x, int[][] owner) throws IOException {
    float[] heights = new float[rows.size()];
    int number = 0;
    for (int r = 0; r < rows.size(); r++) {
      heights[r] = Math.max(heights[r], LEADING + 2 * PAD);
      for (Cell cell : rows.get(r)) {
        int k = firstColumn(owner[r], ++number);
        float need = wrap(cell.text(), x[k + cell.columns()] - x[k] - 2 * PAD).size() * LEADING + 2 * PAD;
        for (int i = r; i < r + cell.rows(); i++) {
          heights[i] = Math.max(heights[i], need / cell.rows());
        }
      }
    }
    return heights;
  }

  private void paint(List<List<Cell>> rows, int[][] owner, float[] x, float[] heights, int from, int to) throws IOException {
    int first = 1;
    for (int r = 0; r < from; r++) {
      first += rows.get(r).size();
    }
    float top = y;
    int number = first - 1;
    for (int r = from; r < to; r++) {
      for (Cell cell : rows.get(r)) {
        number++;
        int k = firstColumn(owner[r], number);
        int last = Math.min(to, r + cell.rows());
        float height = 0;
        for (int i = r; i < last; i++) {
          height += heights[i];
        }
        frame(x[k], top - height, x[k + cell.columns()], top);
        fill(cell.text(), x[k], top, x[k + cell.columns()], height);
      }
      top -= heights[r];
    }
    closeCutCells(owner, x, heights, from, to, first);
  }

  /** Cells that began on the page before are framed again here, without their text. */
  private void closeCutCells(int[][] owner, float[] x, float[] heights, int from, int to, int first) throws IOException {
    for (int k = 0; from > 0 && k < owner[from].length; k++) {
      int number = owner[from][k];
      if (number >= first || k > 0 && owner[from][k - 1] == number) {
        continue;
      }
      int end = k;
      while (end < owner[from].length && owner[from][end] == number) {
        end++;
      }
      float height = 0;
      for (int r = from; r < to && owner[r][k] == number; r++) {
        height += heights[r];
      }
      frame(x[k], y - height, x[end], y);
    }
  }

  private void frame(float x0, float y0, float x1, float y1) throws IOException {
    canvas.addRect(x0, y0, x1 - x0, y1 - y0);
    canvas.stroke();
  }

  private void fill(String text, float x0, float top, float x1, float height) throws IOException {
    List<String> lines = wrap(text, x1 - x0 - 2 * PAD);
    float at = top - (height - lines.size() * LEADING) / 2 - SIZE;
    boolean centred = lines.size() == 1;
    for (String line : lines) {
      float width = font.getStringWidth(line) / 1000 * SIZE;
      write(line, centred ? x0 + (x1 - x0 - width) / 2 : x0 + PAD, at, SIZE);
      at -= LEADING;
    }
  }

  private void write(String text, float x, float baseline, float fontSize) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    canvas.beginText();
    canvas.setFont(font, fontSize);
    canvas.newLineAtOffset(x, baseline);
    canvas.showText(text);
    canvas.endText();
  }

  private List<String> wrap(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      line.append(text.charAt(i));
      if (font.getStringWidth(line.toString()) / 1000 * SIZE > width && line.length() > 1) {
        char last = line.charAt(line.length() - 1);
        line.setLength(line.length() - 1);
        lines.add(line.toString());
        line.setLength(0);
        line.append(last);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  public byte[] pdf() throws IOException {
    canvas.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
