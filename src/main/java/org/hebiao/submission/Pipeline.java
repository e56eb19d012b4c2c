package org.hebiao.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.ScoringProfile;

/**
 * The way of a submission: bytes → document → tables → forms ({@link AnnexFiles}) → reconciliations ({@link Judge}). Content never throws; what breaks
 * inside is the refusal of that one file. Safe for use by several threads.
 */
public final class Pipeline {
  private final AnnexFiles files;
  private final Judge judge;

  /**
   * @param asked profile to judge every form by, in place of the one its printed clues speak for
   */
  public Pipeline(ReadingLimits limits, Profiles profiles, Optional<ScoringProfile> asked) {
    this(limits, profiles, asked, Scanning.bundled(Scanning.When.AUTO));
  }

  /**
   * @param asked profile to judge every form by, in place of the one its printed clues speak for
   * @param scanning by what images are read, and when
   */
  public Pipeline(ReadingLimits limits, Profiles profiles, Optional<ScoringProfile> asked, Scanning scanning) {
    this.files = new AnnexFiles(limits, scanning);
    this.judge = new Judge(profiles, asked);
  }

  /** With images read by the bundled networks, as far as {@code when} asks for it. */
  public static Pipeline standard(Profiles profiles, Optional<ScoringProfile> asked, Scanning.When when) {
    return new Pipeline(ReadingLimits.standard(), profiles, asked, Scanning.bundled(when));
  }

  /** Checks a file; its name is the file name without folders. */
  public Answer check(Path file) {
    return checked(files.read(file, ReadingProgress.UNWATCHED));
  }

  /** Checks bytes that came under a name. */
  public Answer check(String name, byte[] bytes) {
    return checked(files.read(name, bytes, ReadingProgress.UNWATCHED));
  }

  private Answer checked(ReadFile read) {
    return switch (read) {
      case Refusal refusal -> refusal;
      case ReadAnnex annex -> guarded(annex);
    };
  }

  private Answer guarded(ReadAnnex read) {
    try {
      return judge.judge(read);
    } catch (OutOfMemoryError e) {
      return new Refusal(read.annex().name(), Refusal.Code.LIMIT_MEMORY, List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return Refusal.crash(read.annex().name(), e);
    }
  }
}
