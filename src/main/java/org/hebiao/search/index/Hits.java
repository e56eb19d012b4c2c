package org.hebiao.search.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText.Span;

/** Fetches what is shown of a hit: the printed texts of its row and of the form that closes the row's block. */
final class Hits {
  /** Forms of one page of results that are kept. */
  private static final int MOST_FORMS = 256;

  private final Map<Integer, Shown> forms = new HashMap<>();
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Marks marks;

  Hits(IndexSearcher searcher, Marks marks) throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.marks = marks;
  }

  /** Texts of a document and where they are marked. */
  private record Shown(Document document, Map<SearchField, List<String>> texts, Map<SearchField, List<List<Span>>> marks) {}

  Hit of(int document, Unit unit, float relevance) throws IOException {
    Shown own = shown(document, field -> unit != Unit.INDICATOR || field.level() == SearchField.Level.ROW);
    Shown form = unit == Unit.INDICATOR ? form(formOf(document)) : own;
    Map<SearchField, List<String>> texts = new EnumMap<>(own.texts());
    Map<SearchField, List<List<Span>>> found = new EnumMap<>(own.marks());
    texts.putAll(form.texts());
    found.putAll(form.marks());
    return new Hit(
        unit,
        unit == Unit.FILE ? own.document().get(Names.SUBMISSION) : form.document().get(Names.SUBMISSION + ".v"),
        unit == Unit.FILE ? 0 : number(form.document(), Names.NUMBER),
        unit == Unit.INDICATOR ? OptionalInt.of(number(own.document(), Names.ROW_NUMBER)) : OptionalInt.empty(),
        texts,
        found,
        Optional.ofNullable(own.document().get(Names.PLACE)).map(Place::parse),
        relevance);
  }

  /** Rows of one form stand together in most results; its texts are fetched and marked once. */
  private Shown form(int document) throws IOException {
    Shown form = forms.get(document);
    if (form == null) {
      form = shown(document, field -> field.level() != SearchField.Level.ROW);
      if (forms.size() >= MOST_FORMS) {
        forms.clear();
      }
      forms.put(document, form);
    }
    return form;
  }

  private Shown shown(int document, Predicate<SearchField> of) throws IOException {
    Document printed = stored.document(document);
    Map<SearchField, List<String>> texts = new EnumMap<>(SearchField.class);
    Map<SearchField, List<List<Span>>> found = new EnumMap<>(SearchField.class);
    for (SearchField field : SearchField.values()) {
      List<String> values = of.test(field) ? List.of(printed.getValues(field.key() + ".v")) : List.of();
      if (!values.isEmpty()) {
        texts.put(field, values);
        List<List<Span>> spans = values.stream().map(value -> marks.in(field, value)).toList();
        if (spans.stream().anyMatch(each -> !each.isEmpty())) {
          found.put(field, spans);
        }
      }
    }
    return new Shown(printed, texts, found);
  }

  private static int number(Document document, String name) {
    return document.getField(name).numericValue().intValue();
  }

  private int formOf(int row) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(row, leaves));
    BitSet forms = Blocks.FORMS.getBitSet(leaf);
    if (forms == null) {
      throw new IllegalStateException("row " + row + " stands in a segment without forms");
    }
    return leaf.docBase + forms.nextSetBit(row - leaf.docBase);
  }
}
