package org.hebiao.search.index;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.hebiao.provenance.Origin;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.Confusables;

/** One document being filled: every kind of value in the fields that answer for it. */
final class IndexedDocument {
  /** Below this a recognised text is doubtful, everywhere in the product. */
  private static final double DOUBT = 0.9;

  /** Bytes a single term may have in Lucene, with room for multi-byte ends. */
  private static final int LONGEST_WHOLE = 2_000;

  private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType SINGLES = type(IndexOptions.DOCS);

  private final Document document = new Document();

  IndexedDocument(String kind, String submission) {
    document.add(new StringField(Names.KIND, kind, Field.Store.NO));
    document.add(new StringField(Names.SUBMISSION, submission, kind.equals(Names.FILE) ? Field.Store.YES : Field.Store.NO));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  Document document() {
    return document;
  }

  /** The printed text of a cell, whatever its state; a blank one leaves nothing. */
  void text(SearchField field, org.hebiao.provenance.Field<?> cell) {
    String raw = cell.raw();
    text(field, raw);
    boolean doubtful = cell.provenance().map(from -> from.origin() == Origin.RECOGNISED && from.confidence() < DOUBT).orElse(false);
    if (doubtful && !raw.isBlank()) {
      document.add(new Field(Names.confusable(field), Confusables.fold(raw), PAIRS));
    }
  }

  void text(SearchField field, String printed) {
    if (!printed.isBlank()) {
      document.add(new Field(field.key(), printed, PAIRS));
      document.add(new Field(Names.singles(field), printed, SINGLES));
      document.add(new StoredField(field.key() + ".v", printed));
    }
  }

  /** A folded text as one value. */
  void whole(SearchField field, String folded) {
    if (!folded.isEmpty() && folded.length() <= LONGEST_WHOLE) {
      document.add(new KeywordField(Names.whole(field), folded, Field.Store.NO));
    }
  }

  void tag(SearchField field, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_WHOLE) {
      document.add(new KeywordField(field.key() + ".t", value, Field.Store.NO));
    }
  }

  void number(SearchField field, Optional<BigDecimal> value) {
    value.ifPresent(number -> document.add(new LongField(Names.number(field), Amounts.of(field, number), Field.Store.NO)));
  }

  /** As printed, to be shown beside a hit. */
  void shown(SearchField field, String raw) {
    if (!raw.isEmpty()) {
      document.add(new StoredField(field.key() + ".v", raw));
    }
  }

  void stored(String name, String value) {
    document.add(new StoredField(name, value));
  }

  void stored(String name, int value) {
    document.add(new StoredField(name, value));
  }

  void order(String name, long value) {
    document.add(new NumericDocValuesField(name, value));
  }
}
