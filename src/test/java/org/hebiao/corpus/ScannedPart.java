package org.hebiao.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.hebiao.submission.CheckedAnnex;
import tools.jackson.databind.JsonNode;

/** The image class of the corpus: scans, and pages whose text layer is garbled. */
final class ScannedPart {
  private static final double FIELD_F1 = 0.985;
  private static final double FINDINGS = 0.95;
  private static final double RIGHT_AND_MARKED = 0.04;

  private final FieldScore fields = new FieldScore();
  private final FindingScore findings = new FindingScore();
  private final DoubtScore doubt = new DoubtScore();
  private int documents;
  private int sameForms;

  void add(String name, String degradation, JsonNode truth, CheckedAnnex annex, FieldScore values, FindingScore remarks) {
    if (!degradation.startsWith("scan-") && !degradation.equals("no-tounicode")) {
      return;
    }
    documents++;
    sameForms += truth.path("forms").size() == annex.forms().size() ? 1 : 0;
    fields.add(values);
    findings.add(remarks);
    doubt.document(name, truth, annex);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "scanned documents %d, form count right %d, F1 %.4f, findings precision %.3f recall %.3f; %s%n",
        documents, sameForms, fields.f1(), findings.precision(), findings.recall(), doubt);
  }

  void check() {
    assertTrue(documents >= 6, "scanned documents: " + documents);
    assertEquals(documents, sameForms, summary());
    assertTrue(fields.f1() >= FIELD_F1, summary());
    assertTrue(findings.precision() >= FINDINGS && findings.recall() >= FINDINGS, summary());
    assertTrue(doubt.rightMarkedShare() <= RIGHT_AND_MARKED, summary());
    assertEquals(0, doubt.wrongFiguresUnmarked(), summary() + String.join("\n", doubt.details()));
  }
}
