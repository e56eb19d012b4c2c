package org.hebiao.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.NewSubmission;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.FormSummaries;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.Pipeline;

/** Puts annexes of the public corpus into an archive as if a reader had read them: the real reading, without a process of its own. */
public final class DoneSubmissions {
  private static final Map<String, CheckedAnnex> READ = new ConcurrentHashMap<>();

  private final Database database;
  private final Submissions submissions;
  private final Readings readings;
  private final Forms forms;

  public DoneSubmissions(OpenArchive archive) {
    this(archive.database(), archive.submissions(), archive.readings(), archive.forms());
  }

  DoneSubmissions(Database database, Submissions submissions, Readings readings, Forms forms) {
    this.database = database;
    this.submissions = submissions;
    this.readings = readings;
    this.forms = forms;
  }

  static CheckedAnnex read(String name) {
    return READ.computeIfAbsent(
        name, each -> (CheckedAnnex) new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty()).check(Path.of("fixtures/pdfs/" + each + ".pdf")));
  }

  /** Keeps it as done; the answer is its number. */
  public long keep(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("fixtures/pdfs/" + name + ".pdf"));
    NewSubmission asked = new NewSubmission("default", Sha256.of(bytes), name + ".pdf", "application/pdf", bytes.length, Source.UPLOAD, "test", Optional.empty());
    long id = submissions.register(asked).submission().id();
    submissions.queued(id);
    done(id, name);
    return id;
  }

  /** The end of a reading of a submission that waits. */
  void done(long id, String name) {
    CheckedAnnex checked = read(name);
    submissions.begin(id);
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              readings.store(id, new Readings.Reading(checked.annex(), checked.forms().stream().map(form -> "").toList(), List.of(), "test", Sha256.of(new byte[0])));
              forms.replace(id, FormSummaries.of(checked));
              submissions.done(id, checked.annex().pages(), Facts.NONE, Optional.empty(), List.of());
            });
  }
}
