package org.hebiao.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebiao.archive.BackupRefusedException.Reason;

/** The files of a backup as they are written, each with its hash in the manifest; names are always with slashes. */
final class BackupFiles {
  static final String DATABASE = "database/hebiao.mv.db";
  static final String SETTINGS = "hebiao.yaml";

  /** Names a manifest may hold: nothing that leads out of the folder. */
  private static final Pattern NAMES = Pattern.compile("database/hebiao\\.mv\\.db|hebiao\\.yaml|backup\\.json|originals/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}");

  private final Path to;
  private final StringBuilder manifest = new StringBuilder();
  private long bytes;

  BackupFiles(Path to) {
    this.to = to;
  }

  static boolean isName(String name) {
    return NAMES.matcher(name).matches();
  }

  static String original(Sha256 sha256) {
    String hex = sha256.hex();
    return "originals/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  Sha256 put(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(name, in);
    }
  }

  Sha256 put(String name, byte[] content) throws IOException {
    return put(name, new ByteArrayInputStream(content));
  }

  private Sha256 put(String name, InputStream in) throws IOException {
    Path file = to.resolve(name);
    Files.createDirectories(file.getParent());
    Sha256 hash = copy(in, file);
    bytes += Files.size(file);
    manifest.append(hash.hex()).append("  ").append(name).append('\n');
    return hash;
  }

  long bytes() {
    return bytes;
  }

  /** Writes the manifest; a backup without it is none. */
  void finish() throws IOException {
    copy(new ByteArrayInputStream(manifest.toString().getBytes(StandardCharsets.UTF_8)), to.resolve(BackupSummary.MANIFEST));
  }

  /** Hash of what was copied. */
  static Sha256 copy(InputStream in, Path to) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      in.transferTo(out);
    }
    if (to.getFileSystem().equals(FileSystems.getDefault())) {
      sync(to);
    }
    return Sha256.of(digest);
  }

  /** Returns after the bytes are on the disk. */
  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Neither backup nor restored folder ever goes over something. */
  static void refuseFilled(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new BackupRefusedException(Reason.NOT_EMPTY, target.toString());
    }
    try (Stream<Path> inside = Files.list(target)) {
      if (inside.findAny().isPresent()) {
        throw new BackupRefusedException(Reason.NOT_EMPTY, target.toString());
      }
    }
  }

  /** Takes a folder or file of our own away. */
  static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
