package org.hebiao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Original bytes by their SHA-256, in a folder. What {@link #keep} returned from is on the disk, whatever happens next. A name from outside never becomes
 * a path. Safe for use by several threads and processes.
 */
public final class Originals {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Path incoming;

  /** @param incoming folder on the same file system for bytes that are still coming */
  public Originals(Path folder, Path incoming) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.incoming = Files.createDirectories(incoming);
  }

  /** Bytes that came in and are not kept yet; to be kept or dropped. */
  public record Incoming(Path file, Sha256 sha256, long size) {
    public void drop() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** More bytes than allowed. */
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }

  /**
   * Writes a stream to the disk while it is counted and hashed; on any failure nothing of it stays.
   *
   * @param limit bytes from which on it is refused
   */
  public Incoming receive(InputStream bytes, long limit) throws IOException {
    Path file = Files.createTempFile(incoming, "in-", ".part");
    MessageDigest digest = Sha256.digest();
    boolean received = false;
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long size = 0;
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > limit) {
          throw new TooLargeException(limit);
        }
        digest.update(buffer, 0, n);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, n);
        while (part.hasRemaining()) {
          out.write(part);
        }
      }
      out.force(true);
      received = true;
      return new Incoming(file, Sha256.of(digest), size);
    } finally {
      if (!received) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Keeps received bytes for good; returns after they and their name are on the disk. The same bytes again are kept once. */
  public void keep(Incoming received) throws IOException {
    Path target = path(received.sha256());
    if (Files.exists(target) && Files.size(target) == received.size()) {
      received.drop();
      return;
    }
    Files.createDirectories(target.getParent());
    Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
    synced(target.getParent());
    synced(target.getParent().getParent());
    synced(folder);
  }

  private static void synced(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Where the bytes lie, when they are here. */
  public Optional<Path> find(Sha256 sha256) {
    Path file = path(sha256);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** Whether the bytes are here and still what their name says. Reads all of them. */
  public boolean isSound(Sha256 sha256) throws IOException {
    Optional<Path> file = find(sha256);
    if (file.isEmpty()) {
      return false;
    }
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file.get())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Sha256.of(digest).equals(sha256);
  }

  /** Everything kept. The stream is to be closed. */
  public Stream<Sha256> all() throws IOException {
    return Files.walk(folder).filter(Files::isRegularFile).flatMap(file -> Sha256.parse(file.getFileName().toString()).stream());
  }

  /** Takes bytes away that no submission names. */
  public void remove(Sha256 orphan) throws IOException {
    Files.deleteIfExists(path(orphan));
  }

  /** Takes away what an interrupted upload left behind; only while nothing is coming in. */
  public int sweep() throws IOException {
    int swept = 0;
    try (Stream<Path> files = Files.list(incoming)) {
      for (Path file : files.toList()) {
        Files.delete(file);
        swept++;
      }
    }
    return swept;
  }

  /** Bytes that can still be written. */
  public long freeBytes() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(Sha256 sha256) {
    String hex = sha256.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }
}
