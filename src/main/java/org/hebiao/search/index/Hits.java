package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Marks marks;

  Hits(IndexSearcher searcher, Marks marks) throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.marks = marks;
  }

  Hit of(int document, Unit unit, float relevance) throws IOException {
    Document own = stored.document(document);
    Document form = unit == Unit.INDICATOR ? stored.document(formOf(document)) : own;
    Map<SearchField, List<String>> texts = new LinkedHashMap<>();
    Map<SearchField, List<List<Span>>> found = new LinkedHashMap<>();
    for (SearchField field : SearchField.values()) {
      List<String> values = new ArrayList<>(List.of((field.level() == SearchField.Level.ROW ? own : form).getValues(field.key() + ".v")));
      if (!values.isEmpty()) {
        texts.put(field, List.copyOf(values));
        List<List<Span>> spans = values.stream().map(value -> marks.in(field, value)).toList();
        if (spans.stream().anyMatch(each -> !each.isEmpty())) {
          found.put(field, spans);
        }
      }
    }
    return new Hit(
        unit,
        unit == Unit.FILE ? own.get(Names.SUBMISSION) : form.get(Names.SUBMISSION + ".v"),
        unit == Unit.FILE ? 0 : number(form, Names.NUMBER),
        unit == Unit.INDICATOR ? OptionalInt.of(number(own, Names.ROW_NUMBER)) : OptionalInt.empty(),
        texts,
        found,
        Optional.ofNullable(own.get(Names.PLACE)).map(Place::parse),
        relevance);
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
