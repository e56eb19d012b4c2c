package org.hebiao.submission;

import java.nio.file.Path;
import java.time.Clock;
import org.hebiao.archive.Database;
import org.hebiao.corpus.CorpusAnnexes;
import org.hebiao.form.FieldPath;

/** A process that corrects the same field again and again, telling each correction that was kept, until it is killed. */
final class RevisingUntilKilled {
  static final int FORM = 2;

  private RevisingUntilKilled() {}

  /** @param arguments folder of the embedded database */
  public static void main(String[] arguments) {
    Database database = Database.open(Database.embedded(Path.of(arguments[0])), "", "");
    KeptAnnex kept = new KeptAnnex(database, Clock.systemUTC());
    long id = kept.keep("futian.pdf", CorpusAnnexes.of("futian-2021"));
    System.out.println("submission " + id);
    Revising.Author author = new Revising.Author("审核人", "对照原件");
    String seen = CorpusAnnexes.of("futian-2021").forms().get(FORM - 1).form().totals().score().raw();
    for (int n = 0; ; n++) {
      String text = String.valueOf(n % 100);
      if (kept.revising.correct(id, FORM, FieldPath.TOTAL_SCORE, seen, text, author) instanceof Edit.Kept(long number, var form, var change)) {
        System.out.println("kept " + number + " " + text);
        seen = text;
      } else {
        throw new IllegalStateException("not kept: " + text);
      }
    }
  }
}
