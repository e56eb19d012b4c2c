package org.hebiao.reading;

import java.util.List;
import org.hebiao.document.DocumentNote;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.FiscalYear;

/**
 * An annex (附件) as read: its forms in printed order and what else is known of it.
 *
 * @param name file name
 * @param pages number of pages of the document
 * @param title title of its first self-evaluation form
 * @param year year of its forms, printed or taken from their texts
 * @param department department of its forms
 * @param otherTables number of tables that are no forms
 * @param notes what went wrong while reading the document
 */
public record Annex(
    String name,
    int pages,
    Field<String> title,
    Field<FiscalYear> year,
    Field<String> department,
    List<ReadForm> forms,
    int otherTables,
    List<DocumentNote> notes) {
  public Annex {
    forms = List.copyOf(forms);
    notes = List.copyOf(notes);
  }
}
