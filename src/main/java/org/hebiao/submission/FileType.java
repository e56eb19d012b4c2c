package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of files that are taken in, told by their first bytes alone. */
public enum FileType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TIFF("image/tiff"),
  ZIP("application/zip");

  /** A PDF may have as much before its mark; readers of the trade accept it. */
  private static final int HEAD_BYTES = 1024;

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind of a file, empty for any other. */
  public static Optional<FileType> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD_BYTES));
    }
  }

  static Optional<FileType> of(byte[] head) {
    if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
      return Optional.of(PDF);
    }
    String start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    if (start.equals("89504e470d0a1a0a")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("ffd8ff")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("49492a00") || start.startsWith("4d4d002a") || start.startsWith("49492b00") || start.startsWith("4d4d002b")) {
      return Optional.of(TIFF);
    }
    return start.startsWith("504b0304") || start.startsWith("504b0506") ? Optional.of(ZIP) : Optional.empty();
  }
}
