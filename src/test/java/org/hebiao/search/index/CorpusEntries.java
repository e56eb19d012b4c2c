package org.hebiao.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.document.ReadingLimits;
import org.hebiao.reconcile.Profiles;
import org.hebiao.search.index.SubmissionEntry.FindingMark;
import org.hebiao.search.index.SubmissionEntry.FormEntry;
import org.hebiao.search.index.SubmissionEntry.Gravity;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import org.hebiao.submission.Pipeline;

/** Annexes of the public corpus, read and checked by the product, as they are handed to the index. */
public final class CorpusEntries {
  public static final List<String> NAMES = List.of("futian-2021", "p04-annex", "p05-annex", "p06-annex", "p09-annex", "p10-annex", "p12-annex", "p21-2019", "p22-2020", "p23-2021");

  private CorpusEntries() {}

  /** Read once for all tests of a run. */
  public static List<SubmissionEntry> read() {
    return Once.ENTRIES;
  }

  private static final class Once {
    static final List<SubmissionEntry> ENTRIES = List.copyOf(fromFiles());
  }

  private static List<SubmissionEntry> fromFiles() {
    Pipeline pipeline = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty());
    List<SubmissionEntry> entries = new ArrayList<>();
    for (String name : NAMES) {
      Path file = Path.of("fixtures/pdfs", name + ".pdf");
      CheckedAnnex annex = (CheckedAnnex) pipeline.check(file);
      List<FormEntry> forms = new ArrayList<>();
      for (int i = 0; i < annex.forms().size(); i++) {
        List<FindingMark> marks = annex.forms().get(i) instanceof CheckedForm.Judged judged
            ? judged.reconciliation().findings().stream().map(finding -> new FindingMark(finding.rule(), Gravity.valueOf(finding.severity().name()), finding.where())).toList()
            : List.of();
        forms.add(new FormEntry(i + 1, annex.annex().forms().get(i).form(), Optional.empty(), OptionalInt.empty(), marks));
      }
      entries.add(new SubmissionEntry(sha256(file), name + ".pdf", 1, forms));
    }
    return entries;
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
