package org.hebiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.hebiao.reconcile.RulePages;
import org.hebiao.submission.CheckedAnnex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports compared with what they were, every character. {@code -Dgolden=write} rewrites the files, and the tests fail while it is on. */
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @CsvSource({
    "futian-2021, text, ZH",
    "futian-2021, text, EN",
    "futian-2021, csv, ZH",
    "futian-2021, plain, ZH",
    "p08-annex, json, ZH",
    "p10-annex, text, ZH",
    "p15-scan, text, EN",
    "p24-traps, text, ZH"
  })
  void report(String fixture, String format, Language language) throws IOException {
    String written = Normalizer.normalize(written(Checked.fixture(fixture), format, language), Normalizer.Form.NFC);
    Path golden = FOLDER.resolve(fixture + "." + format + "." + language.code() + (format.matches("json|plain") ? ".json" : ".txt"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, written);
      fail("golden=write is on: " + golden + " was rewritten");
    }
    assertEquals(Files.readString(golden), written, golden.toString());
  }

  private static String written(CheckedAnnex annex, String format, Language language) throws IOException {
    StringWriter out = new StringWriter();
    Messages messages = Messages.in(language);
    RulePages pages = new RulePages();
    switch (format.toLowerCase(Locale.ROOT)) {
      case "text" -> new TextReport(messages, pages, 100, false).write(annex, out);
      case "plain" -> PlainJson.write(annex, out);
      case "json" -> new JsonReport(pages).write(annex, out);
      case "csv" -> {
        CsvReport csv = new CsvReport(messages, pages);
        csv.begin(out);
        csv.write(annex, out);
      }
      default -> throw new IllegalArgumentException(format);
    }
    return out.toString();
  }
}
