package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.hebiao.archive.KeptEntry;
import org.hebiao.revision.Entry;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.submission.OpenArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reviewers say about findings: verdicts, waivers, settled conventions, and their undoing. */
@RestController
@RequestMapping("/api/v1")
class RemarkController {
  private static final String FINDING = "/submissions/{id}/forms/{form}/findings/{finding}";

  private final OpenArchive archive;
  private final Desk desk;
  private final EditDesk edits;

  RemarkController(OpenArchive archive, Desk desk, EditDesk edits) {
    this.archive = archive;
    this.desk = desk;
    this.edits = edits;
  }

  /** @param word CONFIRMED (属实) or FALSE (误报) */
  record NewVerdict(Verdict.@Nullable Word word, @Nullable String reason) {}

  /** @param until last day on which it holds */
  record NewWaiver(@Nullable LocalDate until, @Nullable String reason) {}

  record Reasoned(@Nullable String reason) {}

  @PostMapping(FINDING + "/verdict")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "认定发现属实或误报 / say whether a finding is true")
  EditDesk.KeptEdit judge(@PathVariable long id, @PathVariable int form, @PathVariable String finding, @RequestBody NewVerdict asked, Principal who) {
    desk.submission(id);
    if (asked.word() == null) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return edits.kept(archive.revised().revising().say(id, form, finding, asked.word(), EditDesk.author(who, asked.reason())));
  }

  @PostMapping(FINDING + "/waiver")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "豁免发现至某日，须写明理由；发现照常显示 / let a finding rest until a day, for a reason; it stays visible")
  EditDesk.KeptEdit waive(@PathVariable long id, @PathVariable int form, @PathVariable String finding, @RequestBody NewWaiver asked, Principal who) {
    desk.submission(id);
    if (asked.until() == null) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return edits.kept(archive.revised().revising().waive(id, form, finding, asked.until(), EditDesk.author(who, asked.reason())));
  }

  @PostMapping(FINDING + "/convention")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "认可该部门的计算口径 / settle the convention behind a finding for the department of the form")
  EditDesk.SettledConvention settle(@PathVariable long id, @PathVariable int form, @PathVariable String finding, @RequestBody Reasoned asked, Principal who) {
    desk.submission(id);
    return edits.settled(archive.revised().settling().settle(id, form, finding, EditDesk.author(who, asked.reason())));
  }

  @PostMapping("/submissions/{id}/verdicts/{number}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "撤销认定，或恢复 / take a verdict back, or put it in force again")
  EditDesk.KeptEdit undoVerdict(@PathVariable long id, @PathVariable long number, @RequestBody Reasoned asked, Principal who) {
    return undo(id, number, Verdict.class, asked, who);
  }

  @PostMapping("/submissions/{id}/waivers/{number}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "撤销豁免，或恢复 / take a waiver back, or put it in force again")
  EditDesk.KeptEdit undoWaiver(@PathVariable long id, @PathVariable long number, @RequestBody Reasoned asked, Principal who) {
    return undo(id, number, Waiver.class, asked, who);
  }

  private EditDesk.KeptEdit undo(long id, long number, Class<? extends Entry> kind, Reasoned asked, Principal who) {
    desk.submission(id);
    return edits.kept(archive.revised().revising().withdraw(id, number, kind, EditDesk.author(who, asked.reason())));
  }

  @GetMapping("/conventions")
  @Operation(summary = "各部门的口径认可及撤销，旧的在前 / settled conventions of departments and their withdrawals, oldest first")
  List<EntryView> conventions() {
    RevisionLog log = archive.revised().conventions().log(Service.ORGANISATION);
    return log.entries().stream().map(entry -> EntryView.of(entry, KeptEntry.NO_FORM, log)).toList();
  }

  @PostMapping("/conventions/{number}/undo")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "撤销口径认可，或恢复 / take a settled convention back, or put it in force again")
  EditDesk.SettledConvention undoConvention(@PathVariable long number, @RequestBody Reasoned asked, Principal who) {
    return edits.settled(archive.revised().settling().withdraw(Service.ORGANISATION, number, EditDesk.author(who, asked.reason())));
  }

}
