package org.hebiao.web;

import java.util.List;
import java.util.Optional;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.OpenArchive;
import org.springframework.stereotype.Component;

/** Looks submissions up for those who ask, and says in a problem when there is none to be had. */
@Component
class Desk {
  private final OpenArchive archive;

  Desk(OpenArchive archive) {
    this.archive = archive;
  }

  Submission submission(long id) {
    return archive.submissions().find(id).filter(row -> row.organisation().equals(Service.ORGANISATION)).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  Submission submission(String sha256) {
    return Sha256.parse(sha256).flatMap(sha -> archive.submissions().find(Service.ORGANISATION, sha)).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  /** The reading of a submission that is done. */
  Readings.Reading reading(Submission row) {
    if (row.state() != State.DONE) {
      throw new ProblemException(ProblemCode.NOT_DONE);
    }
    try {
      Optional<Readings.Reading> reading = archive.readings().find(row.id());
      return reading.orElseThrow(() -> new ProblemException(ProblemCode.NOT_DONE));
    } catch (OtherFormatException e) {
      throw new ProblemException(ProblemCode.READ_AGAIN);
    }
  }

  /** What there is to say of a submission that is done, with the corrections it has. */
  CheckedAnnex checked(Submission row) {
    if (row.state() != State.DONE) {
      throw new ProblemException(ProblemCode.NOT_DONE);
    }
    try {
      return archive.revised().forms().of(row.id()).orElseThrow(() -> new ProblemException(ProblemCode.NOT_DONE)).checked();
    } catch (OtherFormatException e) {
      throw new ProblemException(ProblemCode.READ_AGAIN);
    }
  }

  /** Puts a submission that is at its end back into the queue. */
  boolean again(long id) {
    boolean queued =
        Boolean.TRUE.equals(
            archive
                .database()
                .transactions()
                .execute(
                    status -> {
                      boolean changed = archive.submissions().again(id);
                      if (changed) {
                        archive.queue().add(id);
                      }
                      return changed;
                    }));
    archive.queue().look();
    return queued;
  }

  List<Submission> failed(String code) {
    return archive.list().failed(Service.ORGANISATION, code);
  }
}
