package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files a person asked for: folders opened, PDF files in them sorted by path.
 *
 * @param empty folders without a PDF
 * @param skipped folders with other files, and how many
 */
record Inputs(List<Path> files, List<Path> empty, List<Skipped> skipped) {
  Inputs {
    files = List.copyOf(files);
    empty = List.copyOf(empty);
    skipped = List.copyOf(skipped);
  }

  record Skipped(Path folder, long files) {}

  /** Names of files that can be checked. */
  static final Pattern ANNEXES = Pattern.compile("(?i).*\\.(pdf|jpe?g|png|tiff?)");

  /** Names of files that can be brought into an archive. */
  static final Pattern ANNEXES_AND_ARCHIVES = Pattern.compile("(?i).*\\.(pdf|jpe?g|png|tiff?|zip)");

  static Inputs of(List<Path> asked) throws IOException {
    return of(asked, ANNEXES);
  }

  /** @param names of files to take out of folders; a file that is asked for by name is taken whatever it is called */
  static Inputs of(List<Path> asked, Pattern names) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> empty = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Path path : asked) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      List<Path> inside = inside(path);
      List<Path> pdfs = inside.stream().filter(file -> names.matcher(file.getFileName().toString()).matches() || Files.isDirectory(file)).toList();
      files.addAll(pdfs);
      if (pdfs.isEmpty()) {
        empty.add(path);
      }
      if (inside.size() > pdfs.size()) {
        skipped.add(new Skipped(path, inside.size() - pdfs.size()));
      }
    }
    return new Inputs(files.stream().distinct().toList(), empty, skipped);
  }

  /** Files of a folder and its folders; hidden ones (lock files of office programs) are left out, unreadable ones are told of later. */
  private static List<Path> inside(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  boolean isOneFile() {
    return files.size() == 1;
  }
}
