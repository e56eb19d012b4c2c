package org.hebiao.table;

import java.util.List;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** A cell before it knows its row and column: its box on the page and the words it owns. */
record CellDraft(Box box, List<Word> words) {
  CellDraft {
    words = List.copyOf(words);
  }
}
