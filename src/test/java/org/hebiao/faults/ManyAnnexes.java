package org.hebiao.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.archive.Sha256;

/** Any number of annexes, no two with the same bytes: small exported ones of the public corpus with a comment of PDF behind their end. */
public final class ManyAnnexes {
  /** Below 110 KB and exported, so that what is measured is the service and not the recognition of images. */
  private static final List<String> SMALL = List.of("p06-annex", "p09-annex", "p12-annex", "p13-annex", "p21-2019");

  private static final Path ANNEXES = Path.of("fixtures/pdfs");

  private final List<byte[]> originals;
  private final String mark;

  /** @param mark tells the annexes of one set from those of another */
  public ManyAnnexes(String mark) throws IOException {
    this.mark = mark;
    this.originals = new ArrayList<>();
    for (String name : SMALL) {
      originals.add(Files.readAllBytes(ANNEXES.resolve(name + ".pdf")));
    }
  }

  /** One of them. */
  public record Annexed(String name, byte[] bytes, Sha256 sha256) {}

  public Annexed number(int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(originals.get(number % originals.size()));
    bytes.writeBytes(("\n% " + mark + " " + number + "\n").getBytes(StandardCharsets.US_ASCII));
    return new Annexed("附件" + number + ".pdf", bytes.toByteArray(), Sha256.of(bytes.toByteArray()));
  }
}
