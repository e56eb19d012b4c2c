package org.hebiao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hebiao.document.DocumentNote;

/** Says what went wrong while reading a document: one line for each kind, with all its pages. */
public final class NoteText {
  private NoteText() {}

  public static List<String> of(List<DocumentNote> notes, Messages messages) {
    Map<DocumentNote.Kind, List<Integer>> pages = new EnumMap<>(DocumentNote.Kind.class);
    notes.forEach(note -> pages.computeIfAbsent(note.kind(), kind -> new ArrayList<>()).add(note.page()));
    List<String> lines = new ArrayList<>();
    pages.forEach((kind, on) -> lines.add(line(kind, on, messages)));
    return lines;
  }

  static String of(DocumentNote note, Messages messages) {
    return line(note.kind(), List.of(note.page()), messages);
  }

  private static String line(DocumentNote.Kind kind, List<Integer> pages, Messages messages) {
    return messages.text("note.line", "place", place(pages, messages), "what", messages.text("note." + kind.name()));
  }

  /** The pages, or the whole document when a note is not of one page. */
  static String place(List<Integer> pages, Messages messages) {
    List<Integer> known = pages.stream().filter(page -> page > 0).toList();
    return known.isEmpty() ? messages.text("note.document") : PageList.of(known, messages);
  }
}
