package org.hebiao.search.index;

import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** Searchers that look through parts of the index side by side. */
final class OnAllCores extends SearcherFactory {
  private final Executor cores;

  OnAllCores(Executor cores) {
    this.cores = cores;
  }

  @Override
  public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
    return new IndexSearcher(reader, cores);
  }
}
