package org.hebiao.search.suggest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.hebiao.search.index.FormIndex;
import org.hebiao.search.index.FormIndex.Text;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.ChineseText;
import org.hebiao.search.text.Grams;

/**
 * Suggestions over the distinct departments, projects and indicator names of an index, in a small index of their own, the frequent texts first in it, so that
 * a look-up ends as soon as it has enough. A snapshot: what is added later is offered when it is made again. Safe for use by several threads.
 */
public final class Suggestions implements Closeable {
  /** Beginnings up to this length are terms of their own: the many texts behind one letter need not be gathered. */
  private static final int SHORT = 3;

  private static final int MOST = 100;

  private static final String FIELD = "f";
  private static final String TEXT = "t";
  private static final String COUNT = "c";
  private static final String PAIRS = "p";
  private static final String SINGLES = "p.1";
  private static final String PINYIN = "py";
  private static final String INITIALS = "in";
  private static final String BEGINNING = "b";

  private static final Sort FREQUENT_FIRST = new Sort(new SortField(COUNT, SortField.Type.INT, true));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private Suggestions(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** Makes the suggestions of an index in an empty directory. */
  public static Suggestions of(FormIndex index, Directory into) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Grams.byField(name -> name.equals(SINGLES))).setIndexSort(FREQUENT_FIRST).setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(into, config)) {
      for (SearchField field : List.of(SearchField.DEPARTMENT, SearchField.PROJECT, SearchField.INDICATOR)) {
        index.texts(field, text -> writer.addDocument(document(field, text)));
      }
      writer.forceMerge(1);
    }
    return new Suggestions(DirectoryReader.open(into));
  }

  private static Document document(SearchField field, Text text) {
    Document document = new Document();
    document.add(new StringField(FIELD, field.key(), Field.Store.YES));
    document.add(new StoredField(TEXT, text.folded()));
    document.add(new StoredField(COUNT + ".v", text.documents()));
    document.add(new NumericDocValuesField(COUNT, text.documents()));
    document.add(new TextField(PAIRS, text.folded(), Field.Store.NO));
    document.add(new TextField(SINGLES, text.folded(), Field.Store.NO));
    Typed typed = Typed.of(text.folded());
    terms(document, PINYIN, typed.pinyin());
    terms(document, INITIALS, typed.initials());
    return document;
  }

  private static void terms(Document document, String name, Set<String> ways) {
    for (String way : ways) {
      document.add(new StringField(name, way, Field.Store.NO));
      for (int length = 1; length <= Math.min(SHORT, way.length()); length++) {
        document.add(new StringField(name + BEGINNING, way.substring(0, length), Field.Store.NO));
      }
    }
  }

  /**
   * Texts of the fields that contain {@code typed}, or are typed so in pinyin or initials from some character on; the frequent first.
   *
   * @param most between 1 and 100
   */
  public List<Suggestion> suggest(String typed, Set<SearchField> fields, int most) throws IOException {
    String folded = ChineseText.fold(typed);
    if (folded.isEmpty() || fields.isEmpty()) {
      return List.of();
    }
    int wanted = Math.clamp(most, 1, MOST);
    BooleanQuery.Builder kinds = new BooleanQuery.Builder();
    fields.forEach(field -> kinds.add(new TermQuery(new Term(FIELD, field.key())), Occur.SHOULD));
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (Query way : ways(folded)) {
      Query query = new BooleanQuery.Builder().add(way, Occur.FILTER).add(kinds.build(), Occur.FILTER).build();
      for (ScoreDoc each : searcher.search(query, new TopFieldCollectorManager(FREQUENT_FIRST, wanted, wanted)).scoreDocs) {
        Document document = searcher.storedFields().document(each.doc);
        SearchField field = SearchField.ofKey(document.get(FIELD)).orElseThrow();
        String text = document.get(TEXT);
        found.putIfAbsent(field + " " + text, new Suggestion(field, text, document.getField(COUNT + ".v").numericValue().intValue()));
      }
    }
    return found.values().stream().limit(wanted).toList();
  }

  /** The ways to understand an input: as it is printed before how it is typed, initials before pinyin where they are meant by nothing but consonants. */
  private static List<Query> ways(String folded) {
    List<Query> ways = new ArrayList<>(List.of(printed(folded)));
    String letters = folded.toLowerCase(Locale.ROOT).replace(" ", "").replace("'", "");
    if (!letters.isEmpty() && letters.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
      Query initials = beginning(INITIALS, letters, Typed.INITIALS);
      Query pinyin = beginning(PINYIN, letters, Typed.LETTERS);
      boolean vowels = letters.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0);
      ways.addAll(vowels ? List.of(pinyin, initials) : List.of(initials, pinyin));
    }
    return ways;
  }

  private static Query beginning(String name, String letters, int longest) {
    String kept = letters.substring(0, Math.min(letters.length(), longest));
    return kept.length() <= SHORT ? new TermQuery(new Term(name + BEGINNING, kept)) : new ConstantScoreQuery(new PrefixQuery(new Term(name, kept)));
  }

  private static Query printed(String folded) {
    int[] characters = folded.codePoints().toArray();
    if (characters.length == 1) {
      return new TermQuery(new Term(SINGLES, folded));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < Math.min(characters.length, MOST); i++) {
      phrase.add(new Term(PAIRS, new String(characters, i, 2)), i);
    }
    return phrase.build();
  }

  /** Distinct texts there are. */
  public int size() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
