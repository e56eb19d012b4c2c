package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * Gives each word to one of several boxes by its centre. A word that overflows its box is given to the one it starts or ends in: a
 * spreadsheet lets left aligned text run over the next cells.
 */
final class WordOwners {
  /** Text of a cell starts and ends this near to its sides, in em. */
  private static final double INDENT = 1.0;

  /** A word sticking out by less than this does not overflow, in em. */
  private static final double STICK_OUT = 0.5;

  private final List<Box> boxes;
  private final List<List<Word>> owned = new ArrayList<>();
  private final List<Word> rest = new ArrayList<>();

  WordOwners(List<Box> boxes, List<Word> words) {
    this.boxes = boxes;
    boxes.forEach(box -> owned.add(new ArrayList<>()));
    for (Word word : words) {
      OptionalInt owner = owner(word);
      if (owner.isPresent()) {
        owned.get(owner.getAsInt()).add(word);
      } else {
        rest.add(word);
      }
    }
  }

  /** Words of a box, in drawing order. */
  List<Word> of(int box) {
    return owned.get(box);
  }

  /** Words in no box. */
  List<Word> rest() {
    return rest;
  }

  /** Gives what stands in no box to the nearest one: the boxes are all there is of their region. */
  void settleRest() {
    for (Word word : rest) {
      int nearest = 0;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < boxes.size(); i++) {
        Box box = boxes.get(i);
        double x = word.box().centerX() - Math.clamp(word.box().centerX(), box.x0(), box.x1());
        double y = word.box().centerY() - Math.clamp(word.box().centerY(), box.y0(), box.y1());
        if (x * x + y * y < least) {
          least = x * x + y * y;
          nearest = i;
        }
      }
      owned.get(nearest).add(word);
    }
    rest.clear();
  }

  private OptionalInt owner(Word word) {
    OptionalInt centre = at(word.box().centerX(), word.box().centerY());
    if (centre.isEmpty() || word.rotation() % 180 != 0) {
      return centre;
    }
    Box box = boxes.get(centre.getAsInt());
    double em = word.fontSize();
    boolean overLeft = word.box().x0() < box.x0() - STICK_OUT * em;
    boolean overRight = word.box().x1() > box.x1() + STICK_OUT * em;
    if (overLeft && !overRight) {
      OptionalInt start = at(word.box().x0(), word.box().centerY());
      if (start.isPresent() && word.box().x0() - boxes.get(start.getAsInt()).x0() < INDENT * em) {
        return start;
      }
    }
    if (overRight && !overLeft) {
      OptionalInt end = at(word.box().x1(), word.box().centerY());
      boolean fromStart = word.box().x0() - box.x0() < INDENT * em;
      if (end.isPresent() && !fromStart && boxes.get(end.getAsInt()).x1() - word.box().x1() < INDENT * em) {
        return end;
      }
    }
    return centre;
  }

  private OptionalInt at(double x, double y) {
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).contains(x, y)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
