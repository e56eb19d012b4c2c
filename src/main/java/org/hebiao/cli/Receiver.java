package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where files are brought to: an archive opened here or a running server. */
interface Receiver {
  /** What became of a file that was sent. */
  sealed interface Received {
    /** It is kept under this number; {@code isNew} is false for bytes that were there before. */
    record Kept(long id, boolean isNew) implements Received {}

    /** It is not taken in; the texts say why in both languages. */
    record Refused(List<String> texts) implements Received {}
  }

  /**
   * How far a submission is.
   *
   * @param isFinal no more will come of it
   * @param isRead it was read; false together with {@code isFinal} when it failed
   * @param texts what must be known of its outcome, in both languages; empty when there is nothing
   */
  record Standing(boolean isFinal, boolean isRead, String stage, int page, int pages, long forms, long errors, long warnings, List<String> texts) {
    public Standing {
      texts = List.copyOf(texts);
    }
  }

  /**
   * @throws IOException when it cannot be known whether the file was taken in; sending it again does no harm
   */
  Received send(Path file) throws IOException, InterruptedException;

  Standing standing(long id) throws IOException, InterruptedException;
}
