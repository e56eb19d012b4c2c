package org.hebiao.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Box;

/** The path that the content of a page is drawing: its pieces as they lie on the displayed page, and the point it has reached in the page's own units. */
final class OpenPath {
  private final DisplayTransform display;
  private final List<PathPiece> pieces = new ArrayList<>();
  private Point2D.Double reached = new Point2D.Double();

  OpenPath(DisplayTransform display) {
    this.display = display;
  }

  List<PathPiece> pieces() {
    return pieces;
  }

  Point2D reached() {
    return reached;
  }

  void move(float x, float y) {
    reached = new Point2D.Double(x, y);
    PathPiece piece = new PathPiece();
    piece.add(display.x(x, y), display.y(x, y));
    pieces.add(piece);
  }

  void line(float x, float y) {
    if (pieces.isEmpty()) {
      move(x, y);
      return;
    }
    reached = new Point2D.Double(x, y);
    pieces.getLast().add(display.x(x, y), display.y(x, y));
  }

  /** A curve that begins at a point when nothing was drawn before, and ends at another. */
  void curve(float fromX, float fromY, float x, float y) {
    if (pieces.isEmpty()) {
      move(fromX, fromY);
    }
    reached = new Point2D.Double(x, y);
    pieces.getLast().curve(display.x(x, y), display.y(x, y));
  }

  void close() {
    if (!pieces.isEmpty()) {
      pieces.getLast().close();
    }
  }

  /** The area it goes through, empty when nothing is drawn. */
  Optional<Box> bounds() {
    return pieces.stream().map(PathPiece::bounds).reduce(Box::union);
  }

  void clear() {
    pieces.clear();
  }
}
