package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hebiao.report.JsonReport;
import org.hebiao.submission.CheckOnly;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Intake;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checks a file and keeps nothing of it (仅自查，不入库). */
@RestController
class CheckController {
  private final CheckOnly checks;
  private final JsonReport json;
  private final Problems problems;

  CheckController(OpenArchive archive, JsonReport json, Problems problems) {
    this.checks = archive.checkOnly();
    this.json = json;
    this.problems = problems;
  }

  @PostMapping(path = "/api/v1/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "仅自查，不入库 / check a file without keeping it")
  void check(@RequestParam("file") MultipartFile file, HttpServletResponse response)
      throws IOException, InterruptedException, Intake.RefusedException {
    try (InputStream bytes = file.getInputStream()) {
      switch (checks.check(bytes, Optional.ofNullable(file.getOriginalFilename()).orElse(""))) {
        case Refusal refusal -> problems.answer(response, RefusedUploads.status(refusal.code()), refusal);
        case CheckedAnnex checked -> {
          response.setContentType(MediaType.APPLICATION_JSON_VALUE);
          response.getOutputStream().write(ArchiveBeans.canonical(json, checked));
        }
      }
    }
  }
}
