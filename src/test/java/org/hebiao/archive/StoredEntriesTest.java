package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.revision.Convention;
import org.hebiao.revision.ConventionAcceptance;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FindingKey;
import org.hebiao.revision.Signed;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.revision.Withdrawal;
import org.junit.jupiter.api.Test;

/** What people wrote is stored in a form that never changes: these texts lie in databases. */
class StoredEntriesTest {
  private static final Signed SIGNED = new Signed("审核人", Instant.parse("2026-01-05T08:00:00.123Z"), "对照原件");
  private static final FindingKey FINDING =
      new FindingKey("score-sum-not-total", FieldPath.TOTAL_SCORE, List.of(FieldPath.TOTAL_SCORE, FieldPath.indicator(0, "score")), "5f1c");

  private static final String SIGNED_TEXT = "\"signed\":{\"who\":\"审核人\",\"when\":\"2026-01-05T08:00:00.123Z\",\"reason\":\"对照原件\"}";
  private static final String FINDING_TEXT =
      "\"finding\":{\"rule\":\"score-sum-not-total\",\"where\":{\"text\":\"totalScore\"},\"places\":[{\"text\":\"totalScore\"},"
          + "{\"text\":\"indicators[0].score\"}],\"statement\":\"5f1c\"}";

  private static void stored(String text, Entry entry) {
    assertEquals(text, new String(StoredEntries.write(entry), StandardCharsets.UTF_8));
    assertEquals(entry, StoredEntries.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyKindIsWrittenAndReadAsEver() {
    stored(
        "{\"is\":\"correction\",\"number\":1,\"place\":{\"text\":\"totalScore\"},\"before\":\"100\",\"after\":\"90\"," + SIGNED_TEXT + "}",
        new Correction(1, FieldPath.TOTAL_SCORE, "100", "90", SIGNED));
    stored("{\"is\":\"verdict\",\"number\":2," + FINDING_TEXT + ",\"word\":\"FALSE\"," + SIGNED_TEXT + "}", new Verdict(2, FINDING, Verdict.Word.FALSE, SIGNED));
    stored(
        "{\"is\":\"waiver\",\"number\":3," + FINDING_TEXT + ",\"until\":\"2026-12-31\"," + SIGNED_TEXT + "}",
        new Waiver(3, FINDING, LocalDate.of(2026, 12, 31), SIGNED));
    stored(
        "{\"is\":\"convention\",\"number\":4,\"convention\":{\"rule\":\"rate-not-ratio\",\"way\":\"printed-rate\",\"profile\":\"guangdong\"},"
            + "\"department\":\"某局\"," + SIGNED_TEXT + "}",
        new ConventionAcceptance(4, new Convention("rate-not-ratio", "printed-rate", "guangdong"), "某局", SIGNED));
    stored("{\"is\":\"withdrawal\",\"number\":5,\"withdrawn\":3," + SIGNED_TEXT + "}", new Withdrawal(5, 3, SIGNED));
  }
}
