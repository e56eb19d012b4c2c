package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** Kinds of files that are taken in, told by their first bytes alone. */
public enum FileType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TIFF("image/tiff"),
  ZIP("application/zip");

  /** A PDF may have as much before its mark; readers of the trade accept it. */
  private static final int HEAD_BYTES = 1024;

  /** Where a ZIP has the length of its first entry's name, and the name (APPNOTE 4.3.7). */
  private static final int ENTRY_NAME_LENGTH = 26;

  private static final int ENTRY_NAME = 30;

  /** How files of office programs begin, which are ZIPs too. */
  private static final Pattern OFFICE = Pattern.compile("\\[Content_Types]\\.xml|mimetype|(_rels|docProps|word|xl|ppt)/.*");

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

  /** Media type of what a file really holds, for people: told by its first bytes, whatever its name says. */
  static String contentOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Tika().detect(in.readNBytes(HEAD_BYTES));
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
    boolean zip = start.startsWith("504b0304") || start.startsWith("504b0506");
    return zip && !OFFICE.matcher(firstEntry(head)).matches() ? Optional.of(ZIP) : Optional.empty();
  }

  /** Name of the first entry of a ZIP, as its local header gives it. */
  private static String firstEntry(byte[] head) {
    if (head.length <= ENTRY_NAME) {
      return "";
    }
    int length = (head[ENTRY_NAME_LENGTH] & 0xff) | (head[ENTRY_NAME_LENGTH + 1] & 0xff) << 8;
    return new String(head, ENTRY_NAME, Math.min(length, head.length - ENTRY_NAME), StandardCharsets.ISO_8859_1);
  }
}
