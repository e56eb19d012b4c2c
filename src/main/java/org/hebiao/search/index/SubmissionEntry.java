package org.hebiao.search.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;

/**
 * A submission that is done, as it is handed to the index.
 *
 * @param sha256 of its bytes, lower case hexadecimal; its identity
 * @param revision counts corrections; the index keeps one revision of a submission
 */
public record SubmissionEntry(String sha256, String fileName, int revision, List<FormEntry> forms) {
  private static final int HEXADECIMAL_DIGITS = 64;

  public SubmissionEntry {
    forms = List.copyOf(forms);
    if (sha256.length() != HEXADECIMAL_DIGITS || !sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new IllegalArgumentException("SHA-256 must have 64 hexadecimal digits, got \"" + sha256 + "\"");
    }
  }

  /**
   * A form of the submission.
   *
   * @param number from 1, in printed order
   * @param department under which the archive keeps it; the printed one where the archive has none of its own
   * @param year as {@code department}
   */
  public record FormEntry(int number, SelfEvaluationForm form, Optional<String> department, OptionalInt year, List<FindingMark> findings) {
    public FormEntry {
      findings = List.copyOf(findings);
      if (number < 1) {
        throw new IllegalArgumentException("forms count from 1, got " + number);
      }
    }
  }

  /** That a rule found something, how grave, and where. */
  public record FindingMark(String rule, Gravity gravity, FieldPath where) {}

  /** How much a finding weighs: 错误, 警告, 提示. */
  public enum Gravity {
    ERROR,
    WARNING,
    INFO
  }

  /** The revision of a submission without its forms, to compare index and archive. */
  public record Stamp(String sha256, int revision) {}

  public Stamp stamp() {
    return new Stamp(sha256, revision);
  }
}
