package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.form.FieldPath;
import org.hebiao.revision.Correction;
import org.hebiao.revision.RevisionLog;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.RevisedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forms as they count, corrections of their fields, and the history of both. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
class RevisionController {
  private final OpenArchive archive;
  private final Desk desk;
  private final EditDesk edits;

  RevisionController(OpenArchive archive, Desk desk, EditDesk edits) {
    this.archive = archive;
    this.desk = desk;
    this.edits = edits;
  }

  /**
   * A correction that is asked for.
   *
   * @param seen text the person saw in the cell, empty for a blank or missing one
   * @param text that stands there in truth
   */
  record NewCorrection(@Nullable String place, @Nullable String seen, @Nullable String text, @Nullable String reason) {}

  record Undoing(@Nullable String reason) {}

  private Submission done(long id) {
    Submission row = desk.submission(id);
    if (row.state() != State.DONE) {
      throw new ProblemException(ProblemCode.NOT_DONE);
    }
    return row;
  }

  @GetMapping("/forms/{form}")
  @Operation(summary = "一张表：更正后的各格、发现及其处理 / a form as it counts: its cells with corrections, its findings and what was said about them")
  RevisedFormView form(@PathVariable long id, @PathVariable int form) {
    return edits.view(edits.form(done(id).id(), form));
  }

  @PostMapping("/forms/{form}/corrections")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "更正一格；所见已变时为 409，并说明谁在何时改成什么 / correct a cell; 409 with who, when and what when it is not as it was seen")
  EditDesk.KeptEdit correct(@PathVariable long id, @PathVariable int form, @RequestBody NewCorrection asked, Principal who) {
    desk.submission(id);
    if (asked.place() == null || asked.seen() == null || asked.text() == null) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return edits.kept(
        archive.revised().revising().correct(id, form, new FieldPath(asked.place()), asked.seen(), asked.text(), EditDesk.author(who, asked.reason())));
  }

  @PostMapping("/corrections/{number}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "撤销一次更正，或恢复被撤销的更正 / take a correction back; of a withdrawal, put it in force again")
  EditDesk.KeptEdit undo(@PathVariable long id, @PathVariable long number, @RequestBody Undoing asked, Principal who) {
    desk.submission(id);
    return edits.kept(archive.revised().revising().withdraw(id, number, Correction.class, EditDesk.author(who, asked.reason())));
  }

  @GetMapping("/forms/{form}/history")
  @Operation(summary = "一格的全部更正与撤销，旧的在前 / all that was written about a cell, oldest first")
  List<EntryView> history(@PathVariable long id, @PathVariable int form, @RequestParam String place) {
    RevisedForm found = edits.form(done(id).id(), form);
    return found.history(new FieldPath(place)).stream().map(entry -> EntryView.of(entry, form, found.log())).toList();
  }

  @GetMapping("/revisions")
  @Operation(summary = "一个文件的全部更正、认定、豁免与撤销，旧的在前 / all that was written about a submission, oldest first")
  List<EntryView> revisions(@PathVariable long id) {
    List<KeptEntry> kept = archive.revised().revisions().of(desk.submission(id).id());
    RevisionLog log = new RevisionLog(kept.stream().map(KeptEntry::present).toList());
    return kept.stream().map(entry -> EntryView.of(entry, log)).toList();
  }
}
