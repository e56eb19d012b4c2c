package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a ZIP into files with numbers for names; what the entries are called is told beside them and never becomes a path. Names are UTF-8, or GBK as
 * Windows writes them.
 */
public final class ZipEntries {
  /** What old archivers of Chinese systems write, in its widest form. */
  private static final Charset GBK = Charset.forName("GB18030");

  private static final int BUFFER_BYTES = 1 << 16;

  private final ServiceLimits limits;
  private final Path folder;
  private final List<Entry> entries = new ArrayList<>();
  private long unpackedBytes;

  private ZipEntries(Path folder, ServiceLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * One file of the ZIP.
   *
   * @param name with the folders of the ZIP, joined by /
   * @param file its name in the folder, empty when it was not unpacked
   * @param refusal why not
   */
  public record Entry(String name, Optional<String> file, Optional<Refusal.Code> refusal) {}

  /**
   * What came out of a ZIP.
   *
   * @param refusal why it was left off before its end
   */
  public record Unpacked(List<Entry> entries, Optional<Refusal> refusal) {
    public Unpacked {
      entries = List.copyOf(entries);
    }
  }

  /** The ZIP holds more than allowed. */
  private static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String what) {
      super(what);
    }
  }

  /** Unpacks what is no folder, at most to the limits. */
  static Unpacked unpack(Path zip, Path folder, ServiceLimits limits) throws IOException {
    ZipEntries unpacking = new ZipEntries(folder, limits);
    try {
      unpacking.unpack(zip, "", 1, Files.size(zip));
      return new Unpacked(unpacking.entries, Optional.empty());
    } catch (TooMuchException e) {
      return new Unpacked(List.of(), Optional.of(new Refusal("", Refusal.Code.LIMIT_ARCHIVE, List.of(String.valueOf(e.getMessage())))));
    } catch (ZipException e) {
      return new Unpacked(List.of(), Optional.of(new Refusal("", Refusal.Code.CORRUPT, List.of(String.valueOf(e.getMessage())))));
    }
  }

  private void unpack(Path zip, String prefix, int depth, long packed) throws IOException {
    if (depth > limits.archiveDepth()) {
      throw new TooMuchException("depth > " + limits.archiveDepth());
    }
    try (ZipFile file = ZipFile.builder().setPath(zip).setUseUnicodeExtraFields(true).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        if (!entry.isDirectory()) {
          unpack(file, entry, prefix + nameOf(entry), depth, packed);
        }
      }
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry, String name, int depth, long packed) throws IOException {
    if (isLitter(name)) {
      return;
    }
    if (entries.size() >= limits.archiveEntries()) {
      throw new TooMuchException("entries > " + limits.archiveEntries());
    }
    if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
      entries.add(new Entry(name, Optional.empty(), Optional.of(Refusal.Code.ENCRYPTED)));
      return;
    }
    Path file = folder.resolve(String.valueOf(entries.size()));
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      copy(in, out, packed);
    } catch (ZipException damaged) {
      Files.deleteIfExists(file);
      entries.add(new Entry(name, Optional.empty(), Optional.of(Refusal.Code.CORRUPT)));
      return;
    }
    Optional<FileType> type = FileType.of(file);
    if (type.equals(Optional.of(FileType.ZIP))) {
      Path inner = Files.move(file, folder.resolve("inner-" + depth + "-" + entries.size()));
      unpack(inner, name + "/", depth + 1, packed);
      Files.deleteIfExists(inner);
    } else if (type.isPresent()) {
      entries.add(new Entry(name, Optional.of(String.valueOf(file.getFileName())), Optional.empty()));
    } else {
      Refusal.Code code = Files.size(file) == 0 ? Refusal.Code.EMPTY : Refusal.Code.TYPE;
      Files.delete(file);
      entries.add(new Entry(name, Optional.empty(), Optional.of(code)));
    }
  }

  private void copy(InputStream in, OutputStream out, long packed) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      unpackedBytes += n;
      if (unpackedBytes > limits.archiveBytes()) {
        throw new TooMuchException("bytes > " + limits.archiveBytes());
      }
      if (unpackedBytes > limits.fileBytes() / limits.archiveRatio() && unpackedBytes / Math.max(1, packed) >= limits.archiveRatio()) {
        throw new TooMuchException("ratio >= " + limits.archiveRatio());
      }
      out.write(buffer, 0, n);
    }
  }

  /** Side files that archivers of some systems add. */
  private static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store") || name.equals(".DS_Store") || name.endsWith("Thumbs.db");
  }

  private static String nameOf(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, GBK);
    }
  }
}
