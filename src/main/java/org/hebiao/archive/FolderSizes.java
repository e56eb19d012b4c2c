package org.hebiao.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room the parts of a data folder take. Linear in the number of files; what comes and goes meanwhile is not counted.
 *
 * @param freeBytes what the disk has left
 */
public record FolderSizes(Path root, List<Part> parts, long freeBytes) {
  public FolderSizes {
    parts = List.copyOf(parts);
  }

  /** @param name stable key: database, originals, index, work, logs */
  public record Part(String name, long files, long bytes) {}

  public static FolderSizes of(DataFolder folder) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Path part : List.of(folder.database(), folder.originals(), folder.index(), folder.work(), folder.logs())) {
      Sum sum = new Sum();
      if (Files.exists(part)) {
        Files.walkFileTree(part, sum);
      }
      parts.add(new Part(String.valueOf(part.getFileName()), sum.files, sum.bytes));
    }
    return new FolderSizes(folder.root(), parts, Files.getFileStore(folder.root()).getUsableSpace());
  }

  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  private static final class Sum extends SimpleFileVisitor<Path> {
    private long files;
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files++;
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    /** A file that went away while we counted is no fault. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
