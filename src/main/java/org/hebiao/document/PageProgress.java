package org.hebiao.document;

/** Is told how far the reading of a document has come. Implementations may be called by several threads and must be quick. */
@FunctionalInterface
public interface PageProgress {
  /** Nobody looks. */
  PageProgress UNWATCHED = (pages, of) -> {};

  /**
   * A further page is done.
   *
   * @param pages done so far
   * @param of pages that will be read
   */
  void done(int pages, int of);
}
