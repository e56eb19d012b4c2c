package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.document.Glyph;
import org.hebiao.scan.OcrEngine.Network;

/**
 * Reads the lines of a page: what its shape tells first, the rest by the network; what is doubtful again by the second network and at another scale. A
 * reading that two agree on is believed, any other keeps its doubt.
 */
final class LineReader {
  /** Readings with a less sure character are read again. */
  private static final double SURE = 0.85;

  /** The same for numbers, where a wrong digit does harm. */
  private static final double SURE_NUMBER = 0.93;

  /** With a larger share of doubtful numbers a page is poor, and all its numbers are read twice; so is one in black and white only. */
  private static final double POOR = 0.12;

  /** A lone spot in an empty cell that is no larger than this is dust, in inches. */
  private static final double DUST = 0.03;

  /** What is smaller both ways is no character, in heights of ordinary print; the figure 1 has half. */
  private static final double SPECK = 0.36;

  private final OcrEngine engine;
  private final Print print;
  private final Lazy<First> first = new Lazy<>(this::begun);

  LineReader(OcrEngine engine, Print print) {
    this.engine = engine;
    this.print = print;
  }

  /** A first reading of the lines. */
  private record First(Recognition[] read, List<Integer> lines, double trust) {}

  /** Mean confidence of a first reading of all lines; 1 for a page without any. */
  double trust() {
    return first.get().trust();
  }

  /** Share of the lines that say something. */
  double legible() {
    Recognition[] read = first.get().read();
    return read.length == 0 ? 1 : Arrays.stream(read).filter(line -> line.mean() >= Legibility.GUESS).count() / (double) read.length;
  }

  /** What each line says. */
  List<Recognition> read() {
    Recognition[] read = first.get().read().clone();
    List<Integer> doubtful = first.get().lines().stream().filter(i -> isDoubtful(i, read[i])).toList();
    List<Integer> numbers = first.get().lines().stream().filter(i -> NumberText.hasDigit(read[i].text())).toList();
    boolean poor = print.sheet().isBitonal() || doubtful.stream().filter(numbers::contains).count() > POOR * numbers.size();
    again(poor ? first.get().lines().stream().filter(i -> numbers.contains(i) || doubtful.contains(i)).toList() : doubtful, read);
    residue(read);
    return List.of(read);
  }

  private First begun() {
    Recognition[] read = new Recognition[print.lines().size()];
    Arrays.fill(read, Recognition.NOTHING);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < read.length; i++) {
      Optional<Recognition> shape = LoneShape.in(print.lines().get(i), print.ink(), print.ordinary());
      if (shape.isPresent()) {
        read[i] = shape.get();
      } else if (isSpeck(print.lines().get(i))) {
        read[i] = Legibility.of(Recognition.NOTHING);
      } else {
        open.add(i);
      }
    }
    List<Recognition> recognised = recognise(open, 0, Network.PP_OCR_V4);
    for (int i = 0; i < open.size(); i++) {
      read[open.get(i)] = LineShapes.of(print, print.lines().get(open.get(i)), recognised.get(i));
    }
    return new First(read, open, recognised.stream().mapToDouble(Recognition::mean).average().orElse(1));
  }

  /** Whether ink is too small for any character; the network would name one. */
  private boolean isSpeck(PrintedLine line) {
    return Math.max(line.ink().width(), line.ink().height()) < SPECK * print.ordinary();
  }

  private List<Recognition> recognise(List<Integer> lines, double wider, Network network) {
    return engine.recognise(lines.stream().map(i -> print.crop(print.lines().get(i), wider)).toList(), network);
  }

  private boolean isDoubtful(int line, Recognition read) {
    String text = read.solid();
    boolean number = NumberText.isNumber(text);
    return read.lowest() < (number ? SURE_NUMBER : SURE) || number && !NumberText.isPossible(text) || NumberText.isOdd(text) || LineShapes.isUnexplained(print, print.lines().get(line), read);
  }

  /** Second readings by the other network, and a third at another scale where the two differ. */
  private void again(List<Integer> doubtful, Recognition[] read) {
    List<Recognition> second = recognise(doubtful, 0, Network.PP_OCR_V3);
    List<Integer> differing = new ArrayList<>();
    Map<Integer, Recognition> others = new HashMap<>();
    for (int i = 0; i < doubtful.size(); i++) {
      int line = doubtful.get(i);
      Recognition other = LineShapes.of(print, print.lines().get(line), second.get(i));
      others.put(line, other);
      if (isGood(line, read[line]) && SecondReading.same(read[line], other)) {
        read[line] = SecondReading.confirmed(read[line], other);
      } else {
        differing.add(line);
      }
    }
    List<Recognition> third = recognise(differing, WIDER, Network.PP_OCR_V4);
    for (int i = 0; i < differing.size(); i++) {
      int line = differing.get(i);
      Recognition wide = LineShapes.of(print, print.lines().get(line), third.get(i));
      read[line] = settled(line, List.of(read[line], others.get(line), wide));
    }
  }

  /** Room around the third crop, in line heights. */
  private static final double WIDER = 0.15;

  private boolean isGood(int line, Recognition read) {
    boolean impossible = NumberText.isNumber(read.solid()) && !NumberText.isPossible(read.solid()) || NumberText.isOdd(read.solid());
    return !read.solid().isEmpty() && !impossible && !LineShapes.isUnexplained(print, print.lines().get(line), read);
  }

  private Recognition settled(int line, List<Recognition> readings) {
    for (int i = 0; i < readings.size(); i++) {
      for (int k = i + 1; k < readings.size(); k++) {
        if (isGood(line, readings.get(i)) && SecondReading.same(readings.get(i), readings.get(k))) {
          boolean number = NumberText.hasDigit(readings.get(i).text());
          return i == 0 || !number ? SecondReading.confirmed(readings.get(i), readings.get(k)) : readings.get(i).atMost(SecondReading.DOUBTED);
        }
      }
    }
    Recognition best = readings.stream().filter(read -> isGood(line, read)).max((a, b) -> Double.compare(a.mean(), b.mean())).orElse(readings.getFirst());
    return Legibility.of(best.atMost(SecondReading.DOUBTED));
  }

  /** Ink that says nothing beside a line of the same cell that does: left over from a seal or a pen. The cell keeps a doubt, the text stays clean. */
  private void residue(Recognition[] read) {
    Map<Integer, Integer> legible = new HashMap<>();
    for (int i = 0; i < read.length; i++) {
      if (!isUnread(read[i])) {
        legible.merge(print.lines().get(i).area(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < read.length; i++) {
      PrintedLine line = print.lines().get(i);
      boolean small = line.ink().height() < 0.7 * print.ordinary() || line.ink().width() < 0.25 * print.ordinary();
      double side = Math.max(line.ink().height(), line.ink().width());
      if (isUnread(read[i]) && !read[i].text().equals("…") && side <= DUST * print.sheet().dpi() && !legible.containsKey(line.area())) {
        read[i] = Recognition.NOTHING;
      }
      if (isUnread(read[i]) && small && legible.containsKey(line.area())) {
        read[i] = Recognition.NOTHING;
        for (int k = 0; k < read.length && line.area() > 0; k++) {
          read[k] = print.lines().get(k).area() == line.area() ? read[k].atMost(SecondReading.DOUBTED) : read[k];
        }
      }
    }
  }

  private static boolean isUnread(Recognition read) {
    return read.text().equals(Glyph.UNREAD) || LineShapes.isDust(read);
  }
}
