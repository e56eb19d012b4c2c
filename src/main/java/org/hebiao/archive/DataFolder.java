package org.hebiao.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The data folder (数据文件夹) of one installation and how it is laid out. All that has to be saved lies in it, unless the database is a PostgreSQL.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The embedded database. */
  public Path database() {
    return root.resolve("database");
  }

  /** Original bytes by their SHA-256. */
  public Path originals() {
    return root.resolve("originals");
  }

  /** What is being worked on; may be emptied while nothing runs. */
  public Path work() {
    return root.resolve("work");
  }

  /** The search index; can be made anew from the database. */
  public Path index() {
    return root.resolve("index");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Backups made by the running service, a folder each; they are to be moved to another disk. */
  public Path backups() {
    return root.resolve("backups");
  }

  /** What was moved out of the way because nothing names it. */
  public Path aside() {
    return root.resolve("aside");
  }

  /** The annotated settings. */
  public Path settings() {
    return root.resolve("hebiao.yaml");
  }

  public void create() throws IOException {
    for (Path folder : List.of(database(), originals(), work(), index(), logs())) {
      Files.createDirectories(folder);
    }
  }

  /** Keeps other processes out until closed or until this process ends, however it ends. */
  public Hold hold() throws IOException {
    Files.createDirectories(root);
    FileChannel file = FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return new Hold(file);
      }
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new FolderInUseException(root, e);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.close();
    throw new FolderInUseException(root);
  }

  /** The folder is ours while this is open. */
  public static final class Hold implements AutoCloseable {
    private final FileChannel file;

    private Hold(FileChannel file) {
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
