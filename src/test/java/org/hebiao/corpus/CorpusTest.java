package org.hebiao.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.report.PlainJson;
import org.hebiao.scan.OcrModels;
import org.hebiao.scan.RecordedOcr;
import org.hebiao.scan.ScannedPageReader;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Scanning;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole public corpus and compares values and findings with the truth. {@code fixtures/corpus-ratchet.txt} holds the number of errors a
 * document: the test fails when one gets worse and also when one gets better without the file being changed ({@code -Dgolden=write} rewrites it).
 */
class CorpusTest {
  private static final Path CORPUS = Path.of("fixtures/pdfs");
  private static final Path RATCHET = Path.of("fixtures/corpus-ratchet.txt");
  private static final Path SUMMARY = Path.of("target/corpus-summary.txt");
  private static final Set<String> EXPORTED = Set.of("none", "pdfa-1", "pdfa-2", "rotate-90", "encrypted-owner");

  /** What the exported part of the corpus must reach. */
  private static final double FIELD_F1 = 0.998;

  private static final double FINDINGS = 0.98;

  private final JsonMapper json = new JsonMapper();
  private final RecordedOcr ocr;
  private final Pipeline pipeline;

  CorpusTest() throws IOException {
    ocr = RecordedOcr.ofFixtures();
    pipeline = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), new Scanning(new ScannedPageReader(ocr), Scanning.When.AUTO, OcrModels.ppOcrV4().name()));
  }

  @Test
  void theCorpusIsReadAsWellAsEver() throws IOException {
    Map<String, String> errors = new TreeMap<>();
    FieldScore fields = new FieldScore();
    FindingScore findings = new FindingScore();
    int documents = 0;
    int sameForms = 0;
    List<String> details = new ArrayList<>();
    ScannedPart scans = new ScannedPart();
    for (JsonNode entry : json.readTree(CORPUS.resolve("manifest.json")).path("documents")) {
      String name = entry.path("file").asString().replace(".pdf", "");
      JsonNode truth = json.readTree(CORPUS.resolve(name + ".truth.json"));
      CheckedAnnex annex = checked(CORPUS.resolve(name + ".pdf"));
      JsonNode read = read(annex);
      FieldScore values = new FieldScore();
      values.document(truth, read);
      FindingScore remarks = new FindingScore();
      remarks.document(truth, read);
      int forms = Alignment.projects(read.path("forms")).size();
      errors.put(name, "forms %d/%d, values wrong %d, findings wrong %d".formatted(forms, truth.path("forms").size(), values.errors(), remarks.errors()));
      scans.add(name, entry.path("degradation").asString(), truth, annex, values, remarks);
      boolean exported = EXPORTED.contains(entry.path("degradation").asString());
      if (exported) {
        documents++;
        sameForms += forms == truth.path("forms").size() ? 1 : 0;
        fields.add(values);
        findings.add(remarks);
        values.misses().forEach(miss -> details.add("  " + name + " " + miss));
      }
      remarks.differences().forEach(difference -> details.add("  " + name + " " + difference));
    }
    String summary =
        String.format(
            Locale.ROOT,
            "exported documents %d, form count right %d, values right %d, F1 %.4f, findings precision %.3f recall %.3f%n",
            documents, sameForms, fields.right(), fields.f1(), findings.precision(), findings.recall());
    if (ocr.isRecording()) {
      ocr.save();
    }
    summary += scans.summary();
    Files.createDirectories(SUMMARY.getParent());
    Files.writeString(SUMMARY, summary + String.join("\n", details) + "\n");
    ratchet(errors);
    scans.check();
    assertTrue(documents >= 18, "exported documents: " + documents);
    assertEquals(documents, sameForms, summary);
    assertTrue(fields.f1() >= FIELD_F1, summary);
    assertTrue(findings.precision() >= FINDINGS && findings.recall() >= FINDINGS, summary);
  }

  private CheckedAnnex checked(Path pdf) {
    Answer answer = pipeline.check(pdf);
    return answer instanceof CheckedAnnex annex ? annex : fail(pdf + " was refused: " + answer);
  }

  private JsonNode read(CheckedAnnex annex) {
    StringWriter text = new StringWriter();
    PlainJson.write(annex, text);
    return json.readTree(text.toString());
  }

  private static void ratchet(Map<String, String> errors) throws IOException {
    List<String> lines = new ArrayList<>();
    errors.forEach((name, found) -> lines.add(name + ": " + found));
    if (System.getProperty("golden", "").equals("write")) {
      Files.write(RATCHET, lines);
      fail("rewrote " + RATCHET + "; look at the difference and run again without the switch");
    }
    assertEquals(String.join("\n", Files.readAllLines(RATCHET)), String.join("\n", lines), "fixtures/corpus-ratchet.txt");
  }
}
