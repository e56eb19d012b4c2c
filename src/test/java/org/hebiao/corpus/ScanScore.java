package org.hebiao.corpus;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.report.PlainJson;
import org.hebiao.scan.OcrModels;
import org.hebiao.scan.OnnxOcr;
import org.hebiao.scan.RecordedOcr;
import org.hebiao.scan.ScannedPageReader;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Pipeline;
import org.hebiao.submission.Scanning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads scans of the corpus, or degraded from it, and prints how well, and how many values carry a mark of doubt. Arguments: a folder for recordings and results,
 * then files; docs/benchmarks.md has the command.
 */
final class ScanScore {
  private ScanScore() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    JsonMapper json = new JsonMapper();
    try (OnnxOcr engine = new OnnxOcr(OcrModels.ppOcrV4(), Runtime.getRuntime().availableProcessors())) {
      RecordedOcr ocr = new RecordedOcr(folder.resolve("recordings.tsv"), Optional.of(engine));
      Scanning scanning = new Scanning(new ScannedPageReader(ocr), Scanning.When.AUTO, OcrModels.ppOcrV4().name());
      Pipeline pipeline = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), scanning);
      FieldScore fields = new FieldScore();
      FindingScore findings = new FindingScore();
      DoubtScore doubt = new DoubtScore();
      for (int i = 1; i < arguments.length; i++) {
        Path file = Path.of(arguments[i]);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
        JsonNode truth = json.readTree(Path.of("fixtures/pdfs", name.replaceFirst("~.*", "") + ".truth.json"));
        Answer answer = pipeline.check(file);
        if (!(answer instanceof CheckedAnnex annex)) {
          System.out.println(name + ": " + answer);
          continue;
        }
        StringWriter text = new StringWriter();
        PlainJson.write(annex, text);
        Files.writeString(folder.resolve(name + ".json"), text.toString());
        FieldScore ownFields = new FieldScore();
        ownFields.document(truth, json.readTree(text.toString()));
        FindingScore ownFindings = new FindingScore();
        ownFindings.document(truth, json.readTree(text.toString()));
        DoubtScore ownDoubt = new DoubtScore();
        ownDoubt.document(name, truth, annex);
        System.out.printf(
            Locale.ROOT, "%s: forms %d of %d, F1 %.4f, findings wrong %d; %s%n",
            name, annex.forms().size(), truth.path("forms").size(), ownFields.f1(), ownFindings.errors(), ownDoubt);
        ownDoubt.details().forEach(line -> System.out.println("  " + line));
        ownFindings.differences().forEach(line -> System.out.println("  " + line));
        annex.annex().notes().forEach(note -> System.out.println("  note " + note));
        fields.add(ownFields);
        findings.add(ownFindings);
        doubt.add(ownDoubt);
        ocr.saveAll();
      }
      System.out.printf(Locale.ROOT, "all: F1 %.4f, findings precision %.3f (%.3f of those not to be read again first) recall %.3f; %s%n", fields.f1(), findings.precision(), findings.precisionOfSure(), findings.recall(), doubt);
    }
  }
}
