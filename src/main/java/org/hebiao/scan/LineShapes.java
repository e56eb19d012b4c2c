package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a reading against the shapes of its line: points and commas of numbers, comparators, ink no character accounts for. */
final class LineShapes {
  private static final String COMPARATORS = "<>≤≥＜＞《》≧≦〉〈";

  /** What the networks make of ≤ and ≥ before a number now and then. */
  private static final String MISREAD = "sSzZaA∠∑";

  /** The middle of the first and last character lies within this of the line's ends, in heights of the line: ideographs and wide signs, others. */
  private static final double END_WIDE = 1.1;

  private static final double END_NARROW = 0.72;

  /** Punctuation at the ends of a line that is less sure than this is dust. */
  private static final double DUST = 0.7;

  /** A point was read when its character lies within this of the blob, in heights of the line. */
  private static final double MARK = 0.45;

  /** A blob nearer to the middle of a digit is a piece of it, in heights of the line. */
  private static final double DIGIT = 0.27;

  private static final String SMALL = ".·,，、丶'`-_~:";

  private LineShapes() {}

  /** The reading with what the shapes decide. */
  static Recognition of(Print print, PrintedLine line, Recognition read) {
    Recognition clean = MiddleDot.restored(print, line, digits(withoutDust(read)));
    Recognition compared = comparator(print, line, clean);
    return NumberText.isNumber(compared.solid()) ? points(print, line, compared) : compared;
  }

  private static Recognition withoutDust(Recognition read) {
    List<Recognition.Character> kept = new ArrayList<>(read.characters());
    while (kept.size() > 1 && isDust(kept.getFirst())) {
      kept.removeFirst();
    }
    while (kept.size() > 1 && isDust(kept.getLast())) {
      kept.removeLast();
    }
    return new Recognition(kept);
  }

  /** Letters among digits are the digits they look like: 10 read i0, 0 read O. Where no digit speaks for it the doubt stays. */
  private static Recognition digits(Recognition read) {
    String solid = read.solid();
    if (!solid.matches("[0-9.,%OoQDIil|]{1,16}") || !solid.matches(".*[OoQDIil|].*") || !solid.matches(".*[0-9].*|[OoQD]")) {
      return read;
    }
    List<Recognition.Character> characters = new ArrayList<>();
    for (Recognition.Character character : read.characters()) {
      String text = "OoQD".contains(character.text()) ? "0" : "Iil|".contains(character.text()) ? "1" : character.text();
      characters.add(text.equals(character.text()) ? character : SecondReading.refused(character, text));
    }
    return new Recognition(characters);
  }

  private static boolean isDust(Recognition.Character character) {
    return character.isBlank() || SMALL.contains(character.text()) && character.confidence() < DUST;
  }

  /** A comparator before a number, by its shape; where shape and network differ the doubt stays. */
  private static Recognition comparator(Print print, PrintedLine line, Recognition read) {
    List<Recognition.Character> characters = new ArrayList<>(read.characters());
    for (int i = 0; i + 1 < characters.size(); i++) {
      Recognition.Character sign = characters.get(i);
      boolean letter = i == 0 && MISREAD.contains(sign.text());
      if (!letter && !COMPARATORS.contains(sign.text()) || !NumberText.hasDigit(characters.get(i + 1).text())) {
        continue;
      }
      Optional<String> shape = signBox(print, line, read, i).flatMap(box -> ComparatorShape.of(print.ink(), box));
      if (letter) {
        characters.set(i, SecondReading.refused(sign, shape.filter("≤≥"::contains).orElse(sign.text())));
        continue;
      }
      boolean agrees = shape.isPresent() && shape.get().equals(sign.text());
      boolean bar = sign.text().equals("≤") || sign.text().equals("≥");
      if (agrees && bar) {
        characters.set(i, new Recognition.Character(sign.text(), Math.max(sign.confidence(), SecondReading.CONFIRMED), sign.at()));
      } else if (shape.isPresent() && !bar && direction(shape.get()) == direction(sign.text())) {
        characters.set(i, SecondReading.refused(sign, shape.get()));
      } else if (!bar || shape.isPresent() && direction(shape.get()) != direction(sign.text())) {
        characters.set(i, SecondReading.refused(sign, sign.text()));
      }
    }
    return new Recognition(characters);
  }

  private static boolean direction(String sign) {
    return "<≤＜《≦〈".contains(sign);
  }

  /** The ink of a comparator: the blobs around its place up to the digit behind it. */
  private static Optional<PixelBox> signBox(Print print, PrintedLine line, Recognition read, int i) {
    double x = line.crop().x0() + read.characters().get(i).at() * line.crop().width();
    double next = line.crop().x0() + read.characters().get(i + 1).at() * line.crop().width();
    double reach = 0.6 * line.ink().height();
    PixelBox box = line.ink();
    List<Blob> near =
        Blob.in(print.ink(), box.x0(), box.y0(), box.x1(), box.y1()).stream()
            .filter(blob -> Math.abs((blob.x0() + blob.x1()) / 2.0 - x) <= reach && (blob.x0() + blob.x1()) / 2.0 < (x + next) / 2)
            .toList();
    if (near.isEmpty()) {
      return Optional.empty();
    }
    Blob all = near.stream().reduce(Blob::with).orElseThrow();
    return Optional.of(new PixelBox(all.x0(), all.y0(), all.x1(), all.y1()));
  }

  /** Whether nothing but the smallest signs was read. */
  static boolean isDust(Recognition read) {
    return read.solid().chars().allMatch(c -> SMALL.indexOf(c) >= 0);
  }

  /** Points and commas of a number by the blobs on its base line; a mark without a character is a lost point. */
  private static Recognition points(Print print, PrintedLine line, Recognition read) {
    BaseLineMarks marks = BaseLineMarks.of(print.ink(), line.ink());
    if (hasLostMark(line, read, marks)) {
      return read.atMost(SecondReading.DOUBTED);
    }
    if (NumberText.isPossible(read.solid())) {
      return read;
    }
    List<Recognition.Character> characters = new ArrayList<>();
    for (Recognition.Character character : read.characters()) {
      double x = line.crop().x0() + character.at() * line.crop().width();
      Optional<BaseLineMarks.Mark> mark = isMark(character.text()) ? marks.near(x, MARK * line.ink().height()) : Optional.empty();
      characters.add(mark.isPresent() ? character.as(mark.get().comma() ? "," : ".") : character);
    }
    Recognition byShape = new Recognition(characters);
    return NumberText.isPossible(byShape.solid()) ? byShape : grouped(read);
  }

  /** A number has one point: earlier ones are commas, when thousands stand between them. That is a guess and stays doubtful. */
  private static Recognition grouped(Recognition read) {
    List<Recognition.Character> characters = new ArrayList<>(read.characters());
    boolean last = true;
    for (int i = characters.size() - 1; i >= 0; i--) {
      if (isMark(characters.get(i).text())) {
        characters.set(i, characters.get(i).as(last ? "." : ","));
        last = false;
      }
    }
    Recognition grouped = new Recognition(characters);
    return NumberText.isPossible(grouped.solid()) ? grouped.atMost(SecondReading.DOUBTED) : read;
  }

  private static boolean hasLostMark(PrintedLine line, Recognition read, BaseLineMarks marks) {
    if (read.solid().contains(".") && NumberText.isPossible(read.solid())) {
      return false;
    }
    double height = line.ink().height();
    long digits = read.characters().stream().filter(character -> NumberText.hasDigit(character.text())).count();
    long printed = read.characters().stream().filter(character -> isMark(character.text())).count();
    boolean whole = marks.digits() == digits + (read.solid().endsWith("%") ? 1 : 0) && printed == 0;
    if (whole && !marks.marks().isEmpty()) {
      return true;
    }
    for (BaseLineMarks.Mark mark : marks.marks()) {
      double toMark = Double.MAX_VALUE;
      boolean before = false;
      boolean after = false;
      double toDigit = Double.MAX_VALUE;
      for (Recognition.Character character : read.characters()) {
        double signed = line.crop().x0() + character.at() * line.crop().width() - mark.middle();
        double distance = Math.abs(signed);
        before |= NumberText.hasDigit(character.text()) && signed < 0;
        after |= NumberText.hasDigit(character.text()) && signed > 0;
        toMark = isMark(character.text()) ? Math.min(toMark, distance) : toMark;
        toDigit = isMark(character.text()) || character.isBlank() ? toDigit : Math.min(toDigit, distance);
      }
      if (before && after && toMark > MARK * height && toDigit > DIGIT * height) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(String text) {
    return ".,，、·:".contains(text);
  }

  private static double end(Recognition.Character character) {
    return "0123456789.".contains(character.text()) ? END_NARROW : END_WIDE;
  }

  /** Whether ink at an end of the line, or a mark between digits, has no character. */
  static boolean isUnexplained(Print print, PrintedLine line, Recognition read) {
    List<Recognition.Character> characters = read.characters().stream().filter(c -> !c.isBlank()).toList();
    if (characters.isEmpty()) {
      return true;
    }
    double height = Math.max(line.ink().height(), 0.8 * print.ordinary());
    double first = line.crop().x0() + characters.getFirst().at() * line.crop().width();
    double last = line.crop().x0() + characters.getLast().at() * line.crop().width();
    boolean ends = first - line.ink().x0() > end(characters.getFirst()) * height || line.ink().x1() - last > end(characters.getLast()) * height;
    return ends || NumberText.isNumber(read.solid()) && hasLostMark(line, read, BaseLineMarks.of(print.ink(), line.ink()));
  }
}
