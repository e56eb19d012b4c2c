package org.hebiao.submission;

import org.hebiao.archive.Submissions;

/** Writes down how far a reading is, so that everybody sees it and a new start of the program remembers it; what did not change is not written again. */
final class NotedProgress implements ReadingProgress {
  private final Submissions submissions;
  private final long submission;
  private Stage stage = Stage.RECEIVE;
  private int pages = -1;

  NotedProgress(Submissions submissions, long submission) {
    this.submissions = submissions;
    this.submission = submission;
  }

  @Override
  public synchronized void at(Stage stage, int pages, int of) {
    if (stage != this.stage || pages != this.pages) {
      this.stage = stage;
      this.pages = pages;
      submissions.at(submission, stage.name(), pages, of);
    }
  }
}
