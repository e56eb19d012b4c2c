package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a page: what its shape tells first, the rest by the network. */
final class LineReader {
  private final OcrEngine engine;
  private final Print print;

  LineReader(OcrEngine engine, Print print) {
    this.engine = engine;
    this.print = print;
  }

  /** What each line says. */
  List<Recognition> read() {
    List<Recognition> read = new ArrayList<>(Collections.nCopies(print.lines().size(), Recognition.NOTHING));
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < print.lines().size(); i++) {
      Optional<Recognition> dash = Dash.in(print.lines().get(i), print.ordinary());
      if (dash.isPresent()) {
        read.set(i, dash.get());
      } else {
        open.add(i);
      }
    }
    List<Recognition> recognised = engine.recognise(open.stream().map(i -> print.crop(print.lines().get(i))).toList(), OcrEngine.Network.PP_OCR_V4);
    for (int i = 0; i < open.size(); i++) {
      read.set(open.get(i), Legibility.of(recognised.get(i)));
    }
    return read;
  }
}
