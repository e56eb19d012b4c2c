package org.hebiao.search.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.hebiao.form.Indicator;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.index.SubmissionEntry.FormEntry;

/** The floor: Lucene as it comes over the same rows. One document a row with its project and department, its own Chinese analysis, no way back to a page. */
final class PlainIndex implements Closeable {
  private static final CJKAnalyzer ANALYZER = new CJKAnalyzer();

  private final IndexWriter writer;

  PlainIndex(Directory directory) throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(128));
  }

  void put(SubmissionEntry entry) throws IOException {
    for (FormEntry form : entry.forms()) {
      for (Indicator row : form.form().indicators()) {
        Document document = new Document();
        text(document, "project", form.form().header().projectName().raw());
        text(document, "department", form.form().header().department().raw());
        text(document, "level1", row.level1().raw());
        text(document, "level2", row.level2().raw());
        text(document, "indicator", row.name().raw());
        text(document, "target", row.target().raw());
        text(document, "actual", row.actual().raw());
        text(document, "deviation", row.deviation().raw());
        document.add(new KeywordField("department.x", form.form().header().department().raw(), Field.Store.NO));
        document.add(new KeywordField("level1.x", row.level1().raw(), Field.Store.NO));
        document.add(new LongField("year", form.form().year().read().orElseThrow().value(), Field.Store.NO));
        row.score().read().ifPresent(score -> document.add(new LongField("score", score.value().longValue(), Field.Store.NO)));
        writer.addDocument(document);
      }
    }
  }

  private static void text(Document document, String name, String value) {
    document.add(new TextField(name, value, Field.Store.YES));
  }

  Reading open() throws IOException {
    writer.commit();
    return new Reading(DirectoryReader.open(writer.getDirectory()));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** Searches over it: first twenty with their texts, three facets, exact total. */
  static final class Reading implements Closeable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final StringDocValuesReaderState departments;
    private final StringDocValuesReaderState levels;

    Reading(DirectoryReader reader) throws IOException {
      this.reader = reader;
      this.searcher = new IndexSearcher(reader);
      this.departments = new StringDocValuesReaderState(reader, "department.x");
      this.levels = new StringDocValuesReaderState(reader, "level1.x");
    }

    static Query phrase(String field, String words) {
      return new QueryBuilder(ANALYZER).createPhraseQuery(field, words);
    }

    long search(Query query) throws IOException {
      Object[] collected = searcher.search(query, new MultiCollectorManager(new TopScoreDocCollectorManager(20, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
      FacetsCollector facets = (FacetsCollector) collected[1];
      new StringValueFacetCounts(departments, facets).getTopChildren(100, "department.x");
      new StringValueFacetCounts(levels, facets).getTopChildren(100, "level1.x");
      new LongValueFacetCounts("year", facets).getAllChildrenSortByValue();
      TopDocs top = (TopDocs) collected[0];
      for (ScoreDoc each : top.scoreDocs) {
        searcher.storedFields().document(each.doc, Set.of("project", "indicator"));
      }
      return top.totalHits.value();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
