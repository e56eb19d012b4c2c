package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.FormSeries.Member;
import org.hebiao.archive.Rereading;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.form.FieldPath;
import org.hebiao.revision.FieldDifference;
import org.hebiao.revision.FormLikeness;
import org.hebiao.submission.FormVersions;
import org.hebiao.submission.OpenArchive;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What another reading changed, and what else was submitted of a form. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
class VersionController {
  private final OpenArchive archive;
  private final Desk desk;

  VersionController(OpenArchive archive, Desk desk) {
    this.archive = archive;
    this.desk = desk;
  }

  /** One form of both readings, by its number in each. */
  record RereadForm(int before, int now, List<RereadCell> cells) {}

  /**
   * A cell that is not as it was, or that a person corrected.
   *
   * @param before its place in the reading before
   * @param corrected text that counts by hand
   * @param fate FROM_NEW_READING, APPEARED, VANISHED, CORRECTION_KEPT, CORRECTION_CONFIRMED, CORRECTION_IN_CONFLICT or CORRECTION_WITHOUT_PLACE
   */
  record RereadCell(Optional<String> before, Optional<String> now, String oldText, String newText, Optional<String> corrected, String fate) {}

  /**
   * What the last reading changed.
   *
   * @param again false for a file that was read once
   * @param compared false when the reading before could not be opened: nothing is known of the cells then
   * @param gone numbers of forms only the reading before had
   * @param added numbers of forms only this one has
   */
  record RereadView(
      boolean again,
      Optional<String> readerBefore,
      Optional<String> readerNow,
      Optional<Instant> at,
      boolean compared,
      List<RereadForm> forms,
      List<Integer> gone,
      List<Integer> added) {
    static final RereadView ONCE = new RereadView(false, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), List.of(), List.of());
  }

  @GetMapping("/rereading")
  @Operation(summary = "重新读取带来的差异：旧读取、新读取与人工更正三方对照 / what reading again changed: old reading, new reading and corrections side by side")
  RereadView rereading(@PathVariable long id) {
    return archive.revised().rereadings().find(desk.submission(id).id()).map(VersionController::view).orElse(RereadView.ONCE);
  }

  private static RereadView view(Rereading last) {
    Rereading.Changes changes = last.changes();
    List<RereadForm> forms = changes.forms().stream().map(form -> new RereadForm(form.before(), form.now(), form.fields().stream().map(VersionController::cell).toList())).toList();
    return new RereadView(
        true, Optional.of(last.readerBefore()), Optional.of(last.readerNow()), Optional.of(last.at()), changes.compared(), forms, changes.gone(), changes.added());
  }

  private static RereadCell cell(Rereading.FieldChange change) {
    return new RereadCell(change.before(), change.now(), change.oldText(), change.newText(), change.corrected(), change.fate().name());
  }

  /** A form by the submission it came with. */
  record VersionView(long submission, int form, String name, Instant receivedAt) {
    static VersionView of(Member member) {
      return new VersionView(member.submission(), member.form(), member.name(), member.received());
    }
  }

  /** @param kind CHANGED, APPEARED or VANISHED */
  record DifferenceView(Optional<String> before, Optional<String> now, String oldText, String newText, String kind) {
    static DifferenceView of(FieldDifference difference) {
      return new DifferenceView(
          difference.before().map(FieldPath::text), difference.now().map(FieldPath::text), difference.old().raw(), difference.current().raw(), difference.kind().name());
    }
  }

  /** A version and the one after it, by their places in the list of versions, from 0. */
  record StepView(int before, int after, List<DifferenceView> differences, boolean samePaper) {}

  /**
   * Another form that is likely the same paper.
   *
   * @param numbers share of numbers that are equal
   * @param texts share of texts that are nearly equal
   */
  record TwinView(VersionView form, double numbers, double texts) {
    static TwinView of(Member member, FormLikeness likeness) {
      return new TwinView(VersionView.of(member), likeness.numbers(), likeness.texts());
    }
  }

  /**
   * What else there is of a form.
   *
   * @param known whether the form says its project and year; else it stands alone
   * @param versions of the same project and year, oldest first; the last one counts
   * @param samePaper forms that are likely the same paper, as another scan or export
   * @param unread forms that have to be read again before they can be compared
   * @param more whether there are more than were looked at
   */
  record VersionsView(boolean known, List<VersionView> versions, List<StepView> steps, List<TwinView> samePaper, List<VersionView> unread, boolean more) {}

  @GetMapping("/forms/{form}/versions")
  @Operation(summary = "同一项目同一年度的各次提交及其差异，疑为同一份的扫描件 / versions of the same project and year with what changed, and scans of the same paper")
  VersionsView versions(@PathVariable long id, @PathVariable int form) {
    Submission row = desk.submission(id);
    if (row.state() != State.DONE) {
      throw new ProblemException(ProblemCode.NOT_DONE);
    }
    FormVersions.Found found = archive.revised().versions().of(row, form).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    List<Member> versions = found.versions();
    return new VersionsView(
        found.of().isPresent(),
        versions.stream().map(VersionView::of).toList(),
        found.steps().stream().map(step -> view(step, versions)).toList(),
        found.twins().stream().map(twin -> TwinView.of(twin.member(), twin.likeness())).toList(),
        found.unread().stream().map(VersionView::of).toList(),
        found.more());
  }

  private static StepView view(FormVersions.Step step, List<Member> versions) {
    List<DifferenceView> differences = step.differences().stream().map(DifferenceView::of).toList();
    return new StepView(versions.indexOf(step.before()), versions.indexOf(step.after()), differences, step.likeness().isLikelyTheSame());
  }
}
