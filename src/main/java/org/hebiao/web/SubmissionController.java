package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.Source;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.SubmissionList.Filter;
import org.hebiao.archive.Submissions.Registered;
import org.hebiao.submission.Intake;
import org.hebiao.submission.OpenArchive;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, submissions out. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionController {
  private static final int MOST_ROWS = 500;

  private final OpenArchive archive;
  private final Desk desk;

  SubmissionController(OpenArchive archive, Desk desk) {
    this.archive = archive;
    this.desk = desk;
  }

  /** @param next the {@code before} of the next page, empty on the last */
  record Page(long total, List<SubmissionView> items, OptionalLong next) {}

  record Again(int queued) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "上传一个文件；相同内容返回已有编号 / upload one file; the same bytes give the id they have")
  @ApiResponse(responseCode = "201", description = "新收下 / taken in")
  @ApiResponse(responseCode = "200", description = "相同内容已在库中 / the same bytes are here already")
  ResponseEntity<SubmissionView> upload(
      @RequestParam("file") MultipartFile file, @RequestHeader(name = "Idempotency-Key", required = false) String key, Principal who)
      throws IOException, Intake.RefusedException {
    try (InputStream bytes = file.getInputStream()) {
      return received(bytes, Optional.ofNullable(file.getOriginalFilename()).orElse(""), key, who);
    }
  }

  @PutMapping
  @Operation(summary = "以请求体上传一个文件 / upload one file as the body")
  @ApiResponse(responseCode = "201", description = "新收下 / taken in")
  @ApiResponse(responseCode = "200", description = "相同内容已在库中 / the same bytes are here already")
  ResponseEntity<SubmissionView> put(
      @RequestParam String name, @RequestHeader(name = "Idempotency-Key", required = false) String key, HttpServletRequest request, Principal who)
      throws IOException, Intake.RefusedException {
    return received(request.getInputStream(), name, key, who);
  }

  private ResponseEntity<SubmissionView> received(InputStream bytes, String name, String key, Principal who) throws IOException, Intake.RefusedException {
    Optional<String> senderKey = Optional.ofNullable(key).filter(given -> !given.isBlank() && given.length() <= 255);
    Intake.Delivery delivery = new Intake.Delivery(Service.ORGANISATION, name, Source.UPLOAD, who.getName(), senderKey);
    Registered registered;
    try {
      registered = archive.intake().receive(bytes, delivery);
    } catch (Intake.KeyReusedException e) {
      throw new ProblemException(ProblemCode.KEY_REUSED);
    }
    SubmissionView view = SubmissionView.of(registered.submission());
    return ResponseEntity.status(registered.isNew() ? 201 : 200).header("Location", "/api/v1/submissions/" + view.id()).body(view);
  }

  @GetMapping
  @Operation(summary = "文件列表，新的在前 / submissions, newest first, with the exact total")
  Page list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) Integer year,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "100") int limit) {
    Filter filter = new Filter(Service.ORGANISATION, states(state), year == null ? OptionalInt.empty() : OptionalInt.of(year), asked(department), asked(name), asked(code));
    int rows = Math.clamp(limit, 1, MOST_ROWS);
    List<SubmissionView> items =
        archive.list().page(filter, before == null ? OptionalLong.empty() : OptionalLong.of(before), rows).stream().map(SubmissionView::of).toList();
    OptionalLong next = items.size() < rows ? OptionalLong.empty() : OptionalLong.of(items.getLast().id());
    return new Page(archive.list().count(filter), items, next);
  }

  private static Optional<String> asked(String text) {
    return Optional.of(text).filter(given -> !given.isBlank());
  }

  static List<State> states(String asked) {
    try {
      return Arrays.stream(asked.split(",")).filter(name -> !name.isBlank()).map(State::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个文件 / one submission")
  SubmissionView one(@PathVariable long id) {
    return SubmissionView.of(desk.submission(id));
  }

  @GetMapping("/sha256/{sha256}")
  @Operation(summary = "按 SHA-256 查文件 / one submission by its SHA-256")
  SubmissionView bySha256(@PathVariable String sha256) {
    return SubmissionView.of(desk.submission(sha256));
  }

  @GetMapping("/{id}/entries")
  @Operation(summary = "压缩包中的文件 / what an archive held")
  List<ArchiveEntries.Entry> entries(@PathVariable long id) {
    return archive.entries().of(desk.submission(id).id());
  }

  @GetMapping("/{id}/forms")
  @Operation(summary = "表及其发现 / forms with their findings, a line each")
  List<FormSummary> forms(@PathVariable long id) {
    Submission row = desk.submission(id);
    return row.state() == State.DONE ? archive.forms().of(id) : List.of();
  }

  @PostMapping("/{id}/again")
  @Operation(summary = "重新读取 / read again")
  Again again(@PathVariable long id) {
    desk.submission(id);
    return new Again(desk.again(id) ? 1 : 0);
  }

  @GetMapping("/failures")
  @Operation(summary = "失败原因分组 / failures by code")
  Map<String, Long> failures() {
    return archive.list().failures(Service.ORGANISATION);
  }

  @PostMapping("/failures/{code}/again")
  @Operation(summary = "重试该组失败 / read a group of failures again")
  Again groupAgain(@PathVariable String code) {
    return new Again((int) desk.failed(code).stream().filter(row -> desk.again(row.id())).count());
  }
}
