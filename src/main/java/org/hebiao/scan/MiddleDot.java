package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts back the dot between two units (元/人·天), which the network reads over, where its ink stands free at half height and no character accounts for it. Only
 * in the denominator of a unit: elsewhere such a spot is the grain of the paper.
 */
final class MiddleDot {
  /** A dot is at most so high and wide, and at least so high, in heights of the line. */
  private static final double LARGEST = 0.27;

  private static final double SMALLEST = 0.05;

  /** Its middle lies in this part of the line's height. */
  private static final double HIGHEST = 0.32;

  private static final double LOWEST = 0.68;

  /** Room on either side, in heights of the line; the foot of 人 comes near, and small print of 200 dpi has one pixel. */
  private static final double ROOM = 0.04;

  /** A character that was read within this accounts for it, in heights of the line. */
  private static final double READ = 0.28;

  /** A dash is wider; a dot of small print has two pixels by one. */
  private static final double ROUND = 2.1;

  /** A dot at the end of a line is dust to whatever measures the line: it is looked for so far behind it, in heights of the line. */
  private static final double BEHIND = 0.7;

  /** So many characters before it stands the stroke of the fraction at most: 元/人次·天. */
  private static final int DENOMINATOR = 3;

  private MiddleDot() {}

  static Recognition restored(Print print, PrintedLine line, Recognition read) {
    if (!read.text().contains("/")) {
      return read;
    }
    PixelBox ink = line.ink();
    PixelBox box = new PixelBox(ink.x0(), ink.y0(), Math.min(line.cell().x1(), ink.x1() + (int) (BEHIND * ink.height())), ink.y1());
    List<Blob> blobs = Blob.in(print.grain(), box.x0(), box.y0(), box.x1(), box.y1()).stream().filter(blob -> blob.height() >= SMALLEST * box.height()).toList();
    List<Recognition.Character> characters = new ArrayList<>(read.characters());
    boolean wraps = print.lines().stream().anyMatch(other -> other.area() == line.area() && other.ink().y0() > (ink.y0() + ink.y1()) / 2);
    for (Blob blob : blobs) {
      if (isDot(blob, box) && stands(blob, blobs, ROOM * box.height())) {
        put(line, characters, (blob.x0() + blob.x1()) / 2.0, wraps);
      }
    }
    return new Recognition(characters);
  }

  private static boolean isDot(Blob blob, PixelBox line) {
    double middle = ((blob.y0() + blob.y1()) / 2.0 - line.y0()) / line.height();
    boolean small = Math.max(blob.width(), blob.height()) <= LARGEST * line.height();
    return small && middle >= HIGHEST && middle <= LOWEST && blob.width() <= ROUND * blob.height() && blob.height() <= ROUND * blob.width();
  }

  /** Whether nothing else stands above, below or close to it; pieces of characters never stand so. */
  private static boolean stands(Blob dot, List<Blob> blobs, double room) {
    return blobs.stream().allMatch(other -> other.equals(dot) || other.x1() + room <= dot.x0() || other.x0() >= dot.x1() + room);
  }

  private static void put(PrintedLine line, List<Recognition.Character> characters, double middle, boolean wraps) {
    double at = (middle - line.crop().x0()) / line.crop().width();
    double within = READ * line.ink().height() / line.crop().width();
    int next = 0;
    for (Recognition.Character character : characters) {
      if (Math.abs(character.at() - at) <= within) {
        return;
      }
      next += character.at() < at ? 1 : 0;
    }
    boolean goesOn = next < characters.size() ? isWord(characters.get(next)) : wraps;
    if (next > 0 && goesOn && isWord(characters.get(next - 1)) && isInDenominator(characters, next)) {
      characters.add(next, new Recognition.Character("·", SecondReading.CONFIRMED, at));
    }
  }

  private static boolean isInDenominator(List<Recognition.Character> characters, int at) {
    return characters.subList(Math.max(0, at - DENOMINATOR), at).stream().anyMatch(character -> character.text().equals("/"));
  }

  private static boolean isWord(Recognition.Character character) {
    return Character.isIdeographic(character.text().codePointAt(0));
  }
}
