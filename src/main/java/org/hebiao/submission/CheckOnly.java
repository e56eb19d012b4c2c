package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hebiao.archive.Originals.Incoming;
import org.hebiao.submission.ReadingWorkers.Attempt;

/** Checks files without keeping them: read in a process that owns no data, gone from the disk when the answer is there. */
public final class CheckOnly {
  private final Intake intake;
  private final ReadingWorkers workers;
  private final Judge judge;
  private final AtomicLong checked = new AtomicLong();

  CheckOnly(Intake intake, ReadingWorkers workers, Judge judge) {
    this.intake = intake;
    this.workers = workers;
    this.judge = judge;
  }

  /** @throws Intake.RefusedException when it is not even looked into */
  public Answer check(InputStream bytes, String sentName) throws IOException, InterruptedException, Intake.RefusedException {
    String name = intake.name(sentName);
    Incoming incoming = intake.incoming(bytes, name);
    try {
      FileType type = intake.type(incoming, name);
      if (type == FileType.ZIP) {
        return new Refusal(name, Refusal.Code.TYPE, List.of(type.mediaType()));
      }
      return switch (workers.read(incoming.file(), name, "check-" + checked.incrementAndGet(), ReadingProgress.UNWATCHED)) {
        case Attempt.Died<ReadFile> died -> new Refusal(name, died.code(), died.code() == Refusal.Code.CRASH ? List.of("") : List.of());
        case Attempt.Answered<ReadFile>(Refusal refusal) -> refusal;
        case Attempt.Answered<ReadFile>(ReadAnnex read) -> judge.judge(read);
      };
    } finally {
      incoming.drop();
    }
  }
}
