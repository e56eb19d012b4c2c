package org.hebiao.submission;

import java.time.Clock;
import java.util.function.LongConsumer;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Conventions;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSeries;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Rereadings;
import org.hebiao.archive.Revisions;
import org.hebiao.archive.Submissions;

/** What people say about readings: looked up in {@code forms} and {@code versions}, written through {@code revising} and {@code settling}. */
public record Revised(
    RevisedForms forms, FormVersions versions, Revising revising, Settling settling, Revisions revisions, Conventions conventions, Rereadings rereadings, CarryOver carryOver) {

  /** What it stands on. */
  record Kept(Submissions submissions, Readings readings, Forms forms, Judge judge) {}

  /** @param changed is told each submission whose forms say something else now */
  static Revised in(Database database, Kept kept, Clock clock, LongConsumer changed) {
    Revisions revisions = new Revisions(database.client());
    Conventions conventions = new Conventions(database.client());
    Rereadings rereadings = new Rereadings(database.client());
    AuditLog audit = new AuditLog(database.client(), clock);
    RevisedForms forms = new RevisedForms(kept.readings(), revisions, conventions, kept.judge());
    Revising.Archive archive = new Revising.Archive(database.transactions(), kept.submissions(), kept.forms(), revisions, audit);
    return new Revised(
        forms,
        new FormVersions(new FormSeries(database.client()), forms),
        new Revising(archive, forms, clock, changed),
        new Settling(database.transactions(), kept.submissions(), conventions, audit, forms, clock),
        revisions,
        conventions,
        rereadings,
        new CarryOver(new CarryOver.Kept(kept.readings(), revisions, rereadings, kept.forms(), audit), forms, clock));
  }
}
