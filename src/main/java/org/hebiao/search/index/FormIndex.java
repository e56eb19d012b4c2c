package org.hebiao.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.index.SubmissionEntry.Stamp;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.text.Grams;

/**
 * One open index of forms: submissions go in and out whole, searches see a snapshot. Safe for use by several threads. What was added is seen after
 * {@link #refresh} and survives a fault after {@link #commit}.
 */
public final class FormIndex implements Closeable {
  /** Megabytes of documents held before they are written as a segment. */
  private static final double BUFFER = 128;

  /** Seconds a snapshot is kept for cursors after a newer one took its place. */
  private static final double CURSOR_LIFE = 900;

  /** Leaf clauses of one query: 1,200 words of two characters in nine fields, twice. */
  private static final int MOST_CLAUSES = 65_536;

  static final String SCHEMA = "schema";

  private final int number;
  private final Directory directory;
  private final IndexWriter writer;
  private final ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().daemon().name("search-", 0).factory());
  private final SearcherManager searchers;
  private final SearcherLifetimeManager snapshots = new SearcherLifetimeManager();
  private final Integrity integrity;
  private volatile Optional<FacetCounting> counting = Optional.empty();

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /**
   * Opens or creates; {@link IndexFolder} looks first whether what is there can be trusted.
   *
   * @param number of the generation, so that a cursor of one means nothing to another
   */
  public FormIndex(Directory directory, int number) throws IOException {
    this.number = number;
    this.directory = directory;
    this.integrity = new Integrity(directory);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(Grams.byField(Names::isSingles)).setRAMBufferSizeMB(BUFFER).setCommitOnClose(true));
    writer.setLiveCommitData(Map.of(SCHEMA, String.valueOf(Names.SCHEMA)).entrySet());
    this.searchers = new SearcherManager(writer, new OnAllCores(cores));
    seen();
  }

  /** Adds a submission, or replaces its earlier revision, as one step. */
  public void put(SubmissionEntry entry) throws IOException {
    writer.updateDocuments(new Term(Names.SUBMISSION, entry.sha256()), SubmissionDocuments.of(entry));
  }

  public void remove(String sha256) throws IOException {
    writer.deleteDocuments(new Term(Names.SUBMISSION, sha256));
  }

  /** Lets searches see what was added and removed so far. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    seen();
    snapshots.prune(new SearcherLifetimeManager.PruneByAge(CURSOR_LIFE));
  }

  /** Writes all that was added and removed so far to the disk. */
  public void commit() throws IOException {
    writer.commit();
  }

  private void seen() throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      integrity.changed(newest.getIndexReader());
    } finally {
      searchers.release(newest);
    }
  }

  /** Reads every byte searches may need; what is wrong, empty when nothing is. */
  public Optional<String> damage() throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      return Integrity.damage(newest.getIndexReader());
    } finally {
      searchers.release(newest);
    }
  }

  /**
   * A distinct text of a field.
   *
   * @param documents that have it, those just replaced among them
   */
  public record Text(String folded, int documents) {}

  /** Takes a text; may fail with what it writes to. */
  public interface TextTaker {
    void take(Text text) throws IOException;
  }

  /** Hands out every distinct whole text of a field that is kept whole, in the order of its characters. */
  public void texts(SearchField field, TextTaker each) throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      Terms terms = MultiTerms.getTerms(newest.getIndexReader(), Names.whole(field));
      TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
      while (at.next() != null) {
        each.take(new Text(at.term().utf8ToString(), at.docFreq()));
      }
    } finally {
      searchers.release(newest);
    }
  }

  /** Whether changes can still be taken in; after a fault of the disk they cannot, and the index has to be opened or built again. */
  public boolean isWriting() {
    return writer.isOpen();
  }

  /** Submissions in the index as searches see it. */
  public List<Stamp> stamps() throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      return Stamps.of(newest.getIndexReader());
    } finally {
      searchers.release(newest);
    }
  }

  /** Answers a page of a search. */
  public SearchAnswer search(SearchRequest request) throws IOException {
    Optional<Cursor> cursor = request.after().flatMap(Cursor::parse).filter(each -> each.index() == number && each.fits(request.order()));
    if (request.after().isPresent() && cursor.isEmpty()) {
      return new SearchAnswer.CursorExpired(request.after().get());
    }
    if (cursor.isPresent()) {
      IndexSearcher kept = snapshots.acquire(cursor.get().version());
      if (kept == null) {
        return new SearchAnswer.CursorExpired(request.after().orElseThrow());
      }
      try {
        return answer(kept, request, cursor);
      } finally {
        snapshots.release(kept);
      }
    }
    IndexSearcher newest = searchers.acquire();
    try {
      return answer(newest, request, cursor);
    } finally {
      searchers.release(newest);
    }
  }

  /** What cannot be read any more is damage; what goes wrong over sound bytes is a fault of ours and stays one. */
  private SearchAnswer answer(IndexSearcher searcher, SearchRequest request, Optional<Cursor> cursor) throws IOException {
    try {
      SearchAnswer.Found found = found(searcher, request, cursor);
      Optional<String> changed = found.total() == 0 ? integrity.changed(searcher.getIndexReader()) : Optional.empty();
      return changed.isEmpty() ? found : new SearchAnswer.Unavailable(Why.DAMAGED, changed.get(), Optional.empty());
    } catch (IOException | RuntimeException | InternalError e) {
      Optional<String> damage = Integrity.damage(searcher.getIndexReader());
      if (damage.isEmpty()) {
        throw e;
      }
      return new SearchAnswer.Unavailable(Why.DAMAGED, damage.get(), Optional.empty());
    }
  }

  /**
   * Hands every result of a search to {@code each}, page by page in one snapshot; returns their number, which is the total.
   *
   * @param begun gets the first page before the first result: total and generation hold for the whole
   * @throws UnavailableException when the index is found damaged on the way
   */
  public long all(SearchRequest request, Consumer<SearchAnswer.Found> begun, Consumer<Hit> each) throws IOException {
    long count = 0;
    Optional<String> after = Optional.empty();
    do {
      SearchAnswer answer = search(request.counting(Set.of()).page(SearchRequest.LARGEST_PAGE, after));
      if (!(answer instanceof SearchAnswer.Found page)) {
        throw new UnavailableException(answer, count);
      }
      if (after.isEmpty()) {
        begun.accept(page);
      }
      page.hits().forEach(each);
      count += page.hits().size();
      after = page.next();
    } while (after.isPresent());
    return count;
  }

  private SearchAnswer.Found found(IndexSearcher searcher, SearchRequest request, Optional<Cursor> cursor) throws IOException {
    Query query = searcher.rewrite(new QueryCompiler(searcher.getIndexReader(), request.misreadings()).compile(request.query(), request.unit()));
    int size = Math.clamp(request.size(), 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    TopFieldCollectorManager top = new TopFieldCollectorManager(request.order().sort(request.descending()), size, cursor.map(Cursor::last).orElse(null), Integer.MAX_VALUE);
    FacetCounting counting = counting(searcher);
    Optional<Map<SearchField, List<Count>>> before = request.facets().isEmpty() ? Optional.of(Map.of()) : counting.before(query, request.facets());
    Object[] collected = before.isPresent() ? new Object[] {searcher.search(query, top)} : searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
    TopFieldDocs docs = (TopFieldDocs) collected[0];
    Map<SearchField, List<Count>> facets =
        before.isPresent() ? before.get() : counting.counts(query, request.facets(), (FacetsCollector) collected[1], searcher.getTaskExecutor());
    Hits hits = new Hits(searcher, Marks.of(request.query()));
    List<Hit> page = new ArrayList<>();
    for (ScoreDoc doc : docs.scoreDocs) {
      float relevance = ((FieldDoc) doc).fields[0] instanceof Float score ? score : Float.NaN;
      page.add(hits.of(doc.doc, request.unit(), relevance));
    }
    long version = snapshots.record(searcher);
    Optional<String> next =
        page.size() < request.size() ? Optional.empty() : Optional.of(new Cursor(number, version, (FieldDoc) docs.scoreDocs[docs.scoreDocs.length - 1]).text());
    return new SearchAnswer.Found(docs.totalHits.value(), page, facets, next, number + "." + version);
  }

  private FacetCounting counting(IndexSearcher searcher) {
    FacetCounting current = counting.filter(each -> each.reader() == searcher.getIndexReader()).orElseGet(() -> new FacetCounting(searcher.getIndexReader()));
    counting = Optional.of(current);
    return current;
  }

  /** Closes without writing anything more. */
  void abandon() throws IOException {
    cores.shutdown();
    snapshots.close();
    searchers.close();
    writer.rollback();
    directory.close();
  }

  @Override
  public void close() throws IOException {
    cores.shutdown();
    snapshots.close();
    searchers.close();
    writer.close();
    directory.close();
  }
}
