package org.hebiao.submission;

/** Is told how far a file has come; may be called by several threads. */
@FunctionalInterface
public interface ReadingProgress {
  /** Nobody looks. */
  ReadingProgress UNWATCHED = (stage, pages, of) -> {};

  /**
   * @param pages done in this stage
   * @param of pages of the document, 0 while unknown
   */
  void at(Stage stage, int pages, int of);
}
