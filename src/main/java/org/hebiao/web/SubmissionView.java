package org.hebiao.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.archive.Submission;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ProblemText;
import org.hebiao.submission.Refusal;
import org.hebiao.submission.SubmissionRun;

/**
 * A submission as programs get it.
 *
 * @param state RECEIVED, QUEUED, RUNNING, DONE or FAILED
 * @param page pages done in {@code stage}
 * @param pages of the document, 0 while unknown
 * @param code why it failed, or NO_FORMS
 * @param zh the code in words with what to do, empty without a code
 * @param warnings codes of what must be known of its reading
 */
record SubmissionView(
    long id,
    String sha256,
    String name,
    String mediaType,
    long bytes,
    String source,
    Instant receivedAt,
    String receivedBy,
    String state,
    String stage,
    int page,
    int pages,
    int attempts,
    Optional<String> code,
    String zh,
    String en,
    List<String> warnings,
    Optional<Instant> finishedAt,
    OptionalInt year,
    Optional<String> department,
    Optional<String> title) {

  static SubmissionView of(Submission row) {
    return new SubmissionView(
        row.id(),
        row.sha256().hex(),
        row.name(),
        row.mediaType(),
        row.size(),
        row.source().name(),
        row.receivedAt(),
        row.receivedBy(),
        row.state().name(),
        row.stage(),
        row.page(),
        row.pages(),
        row.attempts(),
        row.code(),
        text(row, Language.ZH),
        text(row, Language.EN),
        row.warnings(),
        row.finishedAt(),
        row.facts().year(),
        row.facts().department(),
        row.facts().title());
  }

  /** The code of a submission in words, empty without one. */
  static String text(Submission row, Language language) {
    return row.code().map(code -> text(code, row.codeParameters(), row.name(), row.pages(), language)).orElse("");
  }

  static String text(String code, List<String> parameters, String name, int pages, Language language) {
    Messages messages = Messages.in(language);
    if (code.equals(SubmissionRun.NO_FORMS)) {
      return messages.text("problem.no-forms", "file", name, "pages", pages);
    }
    return new ProblemText(messages).refusal(new Refusal(name, Refusal.Code.valueOf(code), parameters), name);
  }
}
