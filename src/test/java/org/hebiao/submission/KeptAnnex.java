package org.hebiao.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.NewSubmission;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Rereadings;
import org.hebiao.archive.Revisions;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.reading.Annex;
import org.hebiao.reconcile.Profiles;

/** A database with what belongs to readings and what people say about them, without files and readers. */
final class KeptAnnex {
  static final String ORGANISATION = "本单位";
  static final String READER = "1.0";

  final Database database;
  final Submissions submissions;
  final Readings readings;
  final Forms forms;
  final Revisions revisions;
  final Rereadings rereadings;
  final AuditLog audit;
  final RevisedForms revised;
  final FormVersions versions;
  final Revising revising;
  final Settling settling;
  private final CarryOver carryOver;
  private final Judge judge = new Judge(new Profiles(), Optional.empty());

  KeptAnnex(Database database, Clock clock) {
    this.database = database;
    this.submissions = new Submissions(database.client(), clock);
    this.readings = new Readings(database.client(), clock);
    this.forms = new Forms(database.client());
    Revised said = Revised.in(database, new Revised.Kept(submissions, readings, forms, new Judge(new Profiles(), Optional.empty())), clock, id -> {});
    this.revisions = said.revisions();
    this.rereadings = said.rereadings();
    this.audit = new AuditLog(database.client(), clock);
    this.revised = said.forms();
    this.versions = said.versions();
    this.revising = said.revising();
    this.settling = said.settling();
    this.carryOver = said.carryOver();
  }

  /** A submission that is done, with this reading. */
  long keep(String name, Annex annex) {
    return keep(ORGANISATION, name, annex);
  }

  long keep(String organisation, String name, Annex annex) {
    Sha256 sha256 = Sha256.of((name + System.nanoTime()).getBytes(StandardCharsets.UTF_8));
    NewSubmission asked = new NewSubmission(organisation, sha256, name, "application/pdf", 1, Source.UPLOAD, "本机用户", Optional.empty());
    long id = submissions.register(asked).submission().id();
    readAgain(id, annex, READER);
    return id;
  }

  /** Another reading of it, kept as a turn of the queue keeps it. */
  void readAgain(long id, Annex annex, String reader) {
    submissions.again(id);
    submissions.begin(id);
    List<String> clues = Collections.nCopies(annex.forms().size(), "");
    CarryOver.Carried carried = carryOver.of(id, annex, clues, reader);
    CheckedAnnex checked = judge.judge(read(annex, clues));
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              readings.store(id, reading(annex, clues, reader));
              forms.replace(id, FormSummaries.of(checked));
              done(id, annex);
              carryOver.keep(id, carried);
            });
  }

  private static ReadAnnex read(Annex annex, List<String> clues) {
    return new ReadAnnex(annex, clues, List.of());
  }

  private static Readings.Reading reading(Annex annex, List<String> clues, String reader) {
    return new Readings.Reading(annex, clues, List.of(), reader, Sha256.of(new byte[] {1}));
  }

  private void done(long id, Annex annex) {
    submissions.done(id, annex.pages(), Facts.NONE, Optional.empty(), List.of());
  }
}
