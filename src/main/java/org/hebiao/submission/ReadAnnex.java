package org.hebiao.submission;

import java.util.List;
import org.hebiao.document.PageSize;
import org.hebiao.reading.Annex;

/**
 * An annex as read, before anything is said about its forms: with it and a scoring profile everything else can be computed again.
 *
 * @param clues for each form the printed text that may tell by which profile it was scored
 * @param sizes of the pages
 */
public record ReadAnnex(Annex annex, List<String> clues, List<PageSize> sizes) implements ReadFile {
  public ReadAnnex {
    clues = List.copyOf(clues);
    sizes = List.copyOf(sizes);
    if (clues.size() != annex.forms().size()) {
      throw new IllegalArgumentException("%d forms read, clues for %d".formatted(annex.forms().size(), clues.size()));
    }
  }
}
