package org.hebiao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hebiao.document.ImageBudget;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.document.PageImages;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.AnnotatedPdf;
import org.hebiao.report.CsvReport;
import org.hebiao.report.HtmlReport;
import org.hebiao.report.JsonReport;
import org.hebiao.report.Messages;
import org.hebiao.report.PlainJson;
import org.hebiao.report.ShownPages;
import org.hebiao.report.TextReport;
import org.hebiao.report.sheet.WorkingSheet;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Refusal;

/** Writes the answer for one file in the format asked for. Safe for use by several threads. */
final class Reports {
  private final Format format;
  private final TextReport text;
  private final JsonReport json;
  private final CsvReport csv;
  private final HtmlReport html;
  private final WorkingSheet sheet;
  private final AnnotatedPdf annotated;

  Reports(Format format, Messages messages, RulePages pages, int columns, boolean coloured) {
    this.format = format;
    this.text = new TextReport(messages, pages, columns, coloured);
    this.json = new JsonReport(pages);
    this.csv = new CsvReport(messages, pages);
    this.html = new HtmlReport(messages, pages);
    this.sheet = new WorkingSheet(messages, pages, Optional.empty());
    this.annotated = new AnnotatedPdf(messages, pages);
  }

  /** What stands before the first result. */
  void begin(Writer out) throws IOException {
    if (format == Format.CSV) {
      csv.begin(out);
    }
  }

  /** Whether the format can tell of this answer; the person is told of a refused file in any case. */
  boolean hasWordFor(Answer answer) {
    return answer instanceof CheckedAnnex || format == Format.JSON;
  }

  void write(Answer answer, Path file, Writer out) throws IOException {
    switch (answer) {
      case CheckedAnnex annex -> write(annex, file, out);
      case Refusal refusal -> {
        if (format == Format.JSON) {
          json.write(refusal, out);
        }
      }
    }
  }

  /** Writes a result that is no text; nothing for a refused file. */
  void writeFile(Answer answer, Path file, Path result) throws IOException, NotHighlightedException {
    if (answer instanceof CheckedAnnex annex) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      if (format == Format.PDF) {
        annotated.write(annex, Files.readAllBytes(file), whole);
      } else {
        sheet.write(annex, whole);
      }
      Files.write(result, whole.toByteArray());
    }
  }

  private void write(CheckedAnnex annex, Path file, Writer out) throws IOException {
    switch (format) {
      case TEXT -> text.write(annex, out);
      case PLAIN -> PlainJson.write(annex, out);
      case JSON -> json.write(annex, out);
      case CSV -> csv.write(annex, out);
      case XLSX, PDF -> throw new IllegalStateException(format + " is no text");
      case HTML -> {
        try (PageImages images = PageImages.open(file, ReadingLimits.standard(), ImageBudget.standard())) {
          html.write(annex, ShownPages.within(images), out);
        }
      }
    }
  }
}
