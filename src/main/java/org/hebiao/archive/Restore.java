package org.hebiao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hebiao.archive.BackupRefusedException.Reason;

/**
 * Makes a data folder out of a backup (恢复): into a folder beside the place, every hash compared, then renamed as a whole. A folder that holds something is
 * never touched.
 */
public final class Restore {
  private final Path source;

  /** @param source folder or .zip that {@link Backup} wrote */
  public Restore(Path source) {
    this.source = source;
  }

  /** @throws BackupRefusedException when the place is taken, or the backup is not whole */
  public BackupSummary into(DataFolder target) throws IOException {
    BackupFiles.refuseFilled(target.root());
    if (Files.isDirectory(source)) {
      return restored(source, target);
    }
    if (!Files.isRegularFile(source)) {
      throw new BackupRefusedException(Reason.NO_BACKUP, source.toString());
    }
    try (FileSystem zip = FileSystems.newFileSystem(source)) {
      return restored(zip.getPath("/"), target);
    } catch (java.util.zip.ZipException | java.nio.file.ProviderNotFoundException e) {
      throw new BackupRefusedException(Reason.NO_BACKUP, source.toString());
    }
  }

  private BackupSummary restored(Path backup, DataFolder target) throws IOException {
    if (!Files.exists(backup.resolve(BackupSummary.MANIFEST)) || !Files.exists(backup.resolve(BackupSummary.FILE))) {
      throw new BackupRefusedException(Reason.NO_BACKUP, source.toString());
    }
    BackupSummary summary = Backup.summary(backup);
    if (summary.format() != BackupSummary.FORMAT) {
      throw new BackupRefusedException(Reason.OTHER_FORMAT, String.valueOf(summary.format()));
    }
    Path to = target.root();
    Files.createDirectories(to.getParent());
    Path part = Files.createDirectory(to.resolveSibling("." + to.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part"));
    boolean made = false;
    try {
      Set<String> names = new HashSet<>();
      for (String line : Files.readAllLines(backup.resolve(BackupSummary.MANIFEST))) {
        names.add(copy(line, backup, part));
      }
      refuseCut(names, summary);
      Files.deleteIfExists(part.resolve(BackupSummary.FILE));
      Files.deleteIfExists(to);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      made = true;
      target.create();
      return summary;
    } finally {
      if (!made) {
        BackupFiles.remove(part);
      }
    }
  }

  /** A manifest that was cut short still has sound lines. */
  private static void refuseCut(Set<String> names, BackupSummary summary) throws BackupRefusedException {
    long originals = names.stream().filter(name -> name.startsWith("originals/")).count();
    boolean whole = names.contains(BackupSummary.FILE) && originals == summary.originals() && names.contains(BackupFiles.DATABASE) == summary.holdsDatabase();
    if (!whole) {
      throw new BackupRefusedException(Reason.FILE_MISSING, BackupSummary.MANIFEST);
    }
  }

  private static String copy(String line, Path backup, Path part) throws IOException {
    List<String> columns = List.of(line.split("  ", 2));
    String name = columns.getLast();
    if (columns.size() != 2 || !BackupFiles.isName(name)) {
      throw new BackupRefusedException(Reason.FILE_UNKNOWN, line);
    }
    Path from = backup.resolve(name);
    if (!Files.isRegularFile(from)) {
      throw new BackupRefusedException(Reason.FILE_MISSING, name);
    }
    Path to = part.resolve(name);
    Files.createDirectories(to.getParent());
    try (InputStream in = Files.newInputStream(from)) {
      if (!BackupFiles.copy(in, to).hex().equals(columns.getFirst())) {
        throw new BackupRefusedException(Reason.FILE_CHANGED, name);
      }
    }
    return name;
  }
}
