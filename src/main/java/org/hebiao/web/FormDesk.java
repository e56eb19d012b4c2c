package org.hebiao.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.report.RemarkedForm;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.RevisedAnnex;
import org.hebiao.submission.RevisedForm;
import org.springframework.stereotype.Component;

/**
 * Forms as they count today, for the screens. Those looked at last are kept, so that going from finding to finding does not judge the form again; what
 * was said since is part of the key. Safe for use by several threads.
 */
@Component
class FormDesk {
  /** Submissions kept; a reviewer has few open at a time, and one of 5,000 rows takes about 30 MB. */
  private static final int KEPT = 6;

  private final OpenArchive archive;
  private final Clock clock;
  private final Map<Key, RevisedAnnex> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  FormDesk(OpenArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** A submission after a reading and a number of entries. */
  private record Key(long submission, Optional<Instant> read, long entries) {}

  RevisedAnnex annex(Submission row) {
    if (row.state() != State.DONE) {
      throw new ProblemException(ProblemCode.NOT_DONE);
    }
    Key key = new Key(row.id(), row.finishedAt(), archive.revised().revisions().next(row.id()));
    synchronized (kept) {
      RevisedAnnex known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    RevisedAnnex annex = revised(row.id());
    synchronized (kept) {
      kept.keySet().removeIf(old -> old.submission() == row.id());
      kept.put(key, annex);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return annex;
  }

  private RevisedAnnex revised(long submission) {
    try {
      return archive.revised().forms().of(submission).orElseThrow(() -> new ProblemException(ProblemCode.NOT_DONE));
    } catch (OtherFormatException e) {
      throw new ProblemException(ProblemCode.READ_AGAIN);
    }
  }

  List<RemarkedForm> forms(RevisedAnnex annex) {
    return annex.forms().stream().map(this::remarked).toList();
  }

  /** @param number from 1 */
  RemarkedForm form(Submission row, int number) {
    List<RevisedForm> forms = annex(row).forms();
    if (number < 1 || number > forms.size()) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
    return remarked(forms.get(number - 1));
  }

  private RemarkedForm remarked(RevisedForm form) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    return new RemarkedForm(form, archive.revised().forms().findings(form, Service.ORGANISATION, today));
  }
}
