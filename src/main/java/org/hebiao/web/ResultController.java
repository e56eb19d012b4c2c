package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Submission;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.AnnotatedPdf;
import org.hebiao.report.CsvReport;
import org.hebiao.report.HtmlReport;
import org.hebiao.report.JsonReport;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.ShownPages;
import org.hebiao.report.sheet.PlaceLink;
import org.hebiao.report.sheet.WorkingSheet;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.ReadingWorkers.Attempt;
import org.hebiao.submission.ReadingWorkers.Copy;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of a submission, in every form it can be taken away in; and the original as it came. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
class ResultController {
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final OpenArchive archive;
  private final Desk desk;
  private final PageStore pages;
  private final JsonReport json;
  private final RulePages rules;

  ResultController(OpenArchive archive, Desk desk, PageStore pages, JsonReport json, RulePages rules) {
    this.archive = archive;
    this.desk = desk;
    this.pages = pages;
    this.json = json;
    this.rules = rules;
  }

  @GetMapping(path = "/result", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "完整结果（无时间与编号；ETag 为其 SHA-256） / the full result, without times and ids; its ETag is its SHA-256")
  ResponseEntity<byte[]> result(@PathVariable long id) {
    Submission row = desk.submission(id);
    Readings.Reading reading = desk.reading(row);
    return ResponseEntity.ok().eTag(reading.resultSha256().hex()).body(ArchiveBeans.canonical(json, desk.checked(row)));
  }

  @GetMapping("/original")
  @Operation(summary = "原始文件 / the original bytes")
  ResponseEntity<Resource> original(@PathVariable long id) {
    Submission row = desk.submission(id);
    Path file = archive.originals().find(row.sha256()).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    return ResponseEntity.ok()
        .header("Content-Disposition", attachment(row.name()))
        .header("Content-Security-Policy", "sandbox")
        .contentType(MediaType.parseMediaType(row.mediaType()))
        .body(new FileSystemResource(file));
  }

  @GetMapping("/pages/{page}")
  @Operation(summary = "页面图像 / a page as an image")
  ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int page, @RequestParam(defaultValue = "130") int dpi) throws IOException, InterruptedException {
    Submission row = desk.submission(id);
    byte[] image = pages.image(row, page, dpi).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    MediaType type = MediaType.parseMediaType(PageStore.type(image));
    return ResponseEntity.ok().header("Cache-Control", "private, max-age=31536000, immutable").contentType(type).body(image);
  }

  @GetMapping(path = "/report.html")
  @Operation(summary = "网页报告，单个文件，离线可看 / the report as one HTML file that needs nothing else")
  ResponseEntity<byte[]> report(@PathVariable long id, HttpServletRequest request) throws IOException {
    Submission row = desk.submission(id);
    StringWriter out = new StringWriter();
    ShownPages within = PageStore.shown(desk.reading(row).sizes(), number -> pages.data(row, number));
    new HtmlReport(Messages.in(Pages.language(request)), rules).write(desk.checked(row), within, out);
    return file(row.name() + ".html", new MediaType("text", "html", StandardCharsets.UTF_8), out.toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/findings.csv")
  @Operation(summary = "发现（CSV，含 BOM） / findings as CSV with BOM")
  ResponseEntity<byte[]> csv(@PathVariable long id, HttpServletRequest request) throws IOException {
    Submission row = desk.submission(id);
    CheckedAnnex checked = desk.checked(row);
    StringWriter out = new StringWriter();
    CsvReport csv = new CsvReport(Messages.in(Pages.language(request)), rules);
    csv.begin(out);
    csv.write(checked, out);
    return file(row.name() + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), out.toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/sheet.xlsx")
  @Operation(summary = "核算底稿 / the working sheet")
  ResponseEntity<byte[]> sheet(@PathVariable long id, HttpServletRequest request) throws IOException {
    Submission row = desk.submission(id);
    String link = "%s://%s/submissions/%d#p{page}@{x},{y},{w},{h}".formatted(request.getScheme(), request.getHeader("Host"), id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkingSheet(Messages.in(Pages.language(request)), rules, Optional.of(new PlaceLink(link))).write(desk.checked(row), out);
    return file(row.name() + ".xlsx", MediaType.parseMediaType(XLSX), out.toByteArray());
  }

  @GetMapping(path = "/annotated.pdf")
  @Operation(summary = "批注副本 / a copy of the original with annotations")
  ResponseEntity<byte[]> annotated(@PathVariable long id, HttpServletRequest request) throws IOException, InterruptedException {
    Submission row = desk.submission(id);
    Language language = Pages.language(request);
    AnnotatedPdf marks = new AnnotatedPdf(Messages.in(language), rules);
    Path original = archive.originals().find(row.sha256()).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    String name = "copy-" + id + "-" + Thread.currentThread().threadId();
    return switch (archive.drawing().mark(original, marks.highlights(desk.checked(row)), name)) {
      case Attempt.Answered<Copy>(Copy.Made made) -> file(row.name().replaceFirst("(?i)\\.pdf$", "") + "-annotated.pdf", MediaType.APPLICATION_PDF, made.pdf());
      case Attempt.Answered<Copy>(Copy.None none) -> throw new ProblemException(ProblemCode.NO_COPY, "why", none.why().name());
      case Attempt.Died<Copy> died -> throw new ProblemException(ProblemCode.NO_COPY, "why", died.code().name());
    };
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok().header("Content-Disposition", attachment(name)).contentType(type).body(bytes);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
  }
}
