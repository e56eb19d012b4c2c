package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Box;

/**
 * What is printed on a level sheet: rulings, and lines of print that are not read yet.
 *
 * @param grey the sheet with its rulings painted over
 * @param ink without rulings and specks
 * @param grain without rulings
 * @param ordinary middle height of the print, in pixels
 */
record Print(Sheet sheet, GreyImage grey, Ink ink, Ink grain, Rulings rulings, Cells cells, List<PrintedLine> lines, double ordinary) {
  /** Ruling ends and shadows reach this far into a cell, in inches. */
  private static final double EDGE = 0.012;

  /** Fewer lines tell nothing of the way a page lies. */
  private static final int FEW = 12;

  Print {
    lines = List.copyOf(lines);
  }

  static Print of(Sheet sheet, OcrEngine engine) {
    Ink all = Ink.of(sheet.grey(), sheet.dpi());
    Rulings rulings = Rulings.find(all, sheet.dpi());
    Cells cells = Cells.of(rulings, all.width(), all.height(), sheet.dpi());
    Ink grain = Ink.sensitive(sheet.grey(), sheet.dpi()).without(rulings.mask());
    Ink ink = Specks.removed(grain, sheet.dpi());
    GreyImage grey = painted(sheet.grey(), rulings.mask());
    int edge = Math.max(1, (int) Math.round(EDGE * sheet.dpi()));
    List<PixelBox> boxes = cells.boxes().stream().map(box -> box.inset(edge)).toList();
    LineFinder finder = new LineFinder(ink, sheet.dpi(), boxes.subList(1, boxes.size()));
    List<PrintedLine> lines = new ArrayList<>();
    if (cells.count() < 2) {
      engine.detect(sheet.grey()).forEach(box -> detected(box, ink).ifPresent(lines::add));
    } else {
      for (int area = 1; area < boxes.size(); area++) {
        lines.addAll(finder.lines(area, boxes.get(area)));
      }
      cells.outerBands().forEach(band -> lines.addAll(finder.lines(0, band.inset(edge))));
    }
    return new Print(sheet, grey, ink, grain, rulings, cells, lines, finder.ordinary());
  }

  /** A region that the network took for text, as far as there is ink in it. */
  private static Optional<PrintedLine> detected(Box box, Ink ink) {
    PixelBox region = new PixelBox((int) box.x0(), (int) box.y0(), (int) Math.ceil(box.x1()), (int) Math.ceil(box.y1()));
    return ink.around(region).map(tight -> new PrintedLine(0, tight, region, region));
  }

  private static GreyImage painted(GreyImage grey, boolean[] mask) {
    byte[] pixels = grey.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      if (mask[i]) {
        pixels[i] = (byte) GreyImage.PAPER;
      }
    }
    return new GreyImage(grey.width(), grey.height(), pixels);
  }

  /** Middle ratio of length to height of the lines; 2 for a page with few. */
  double aspect() {
    double[] ratios = lines.stream().mapToDouble(line -> line.ink().width() / (double) line.ink().height()).sorted().toArray();
    return ratios.length < FEW ? 2 : ratios[ratios.length / 2];
  }

  GreyImage crop(PrintedLine line) {
    return crop(line, 0);
  }

  /** With more room around it, in line heights. */
  GreyImage crop(PrintedLine line, double wider) {
    PixelBox box = line.crop();
    int more = (int) Math.round(wider * box.height());
    return grey.crop(box.x0() - more, box.y0() - more, box.x1() + more, box.y1() + more);
  }
}
