package org.hebiao.document;

import java.util.List;

/**
 * A document as read.
 *
 * @param name file name without folders
 * @param pages those that could be read, in order
 * @param notes what went wrong on the way; empty for a sound file
 */
public record Document(String name, List<Page> pages, List<DocumentNote> notes) {
  public Document {
    pages = List.copyOf(pages);
    notes = List.copyOf(notes);
  }
}
