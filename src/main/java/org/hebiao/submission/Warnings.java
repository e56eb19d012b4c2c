package org.hebiao.submission;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hebiao.document.DocumentNote;
import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Field;

/** Stable codes of what must be known of a reading before it is trusted; a file that lost content has at least one. */
final class Warnings {
  private Warnings() {}

  static List<String> of(CheckedAnnex annex) {
    Set<String> codes = new TreeSet<>();
    annex.annex().notes().forEach(note -> of(note, codes));
    for (CheckedForm form : annex.forms()) {
      if (!form.form().complete()) {
        codes.add("INCOMPLETE_FORM");
      }
      if (!form.reading().isLayoutKnown()) {
        codes.add("UNKNOWN_LAYOUT");
      }
      Collection<Field<?>> fields = FieldPaths.of(form.form()).values();
      if (fields.stream().anyMatch(field -> field instanceof Field.Unreadable<?>)) {
        codes.add("VALUE_UNREADABLE");
      }
    }
    return List.copyOf(codes);
  }

  private static void of(DocumentNote note, Set<String> codes) {
    switch (note.kind()) {
      case DAMAGED, PAGE_UNREADABLE -> codes.add("DAMAGED");
      case SCANNED_PAGE, GARBLED_TEXT -> codes.add("UNREADABLE_TEXT");
      case BLANK_PAGE -> codes.add("BLANK_PAGE");
      case LIMIT_REACHED -> codes.add(limit(note.detail()));
      case RECOGNISED_PAGE, HIDDEN_TEXT_DIFFERS -> {}
    }
  }

  /** By what the detail begins with: it names the limit. */
  private static String limit(String detail) {
    return switch (detail.split("[: ]", 2)[0]) {
      case "time" -> "LIMIT_TIME";
      case "memory" -> "LIMIT_MEMORY";
      case "page", "characters" -> "LIMIT_PIXELS";
      case "content" -> "LIMIT_BYTES";
      default -> "LIMIT_PAGES";
    };
  }
}
