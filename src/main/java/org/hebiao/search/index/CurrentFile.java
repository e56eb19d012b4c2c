package org.hebiao.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of generations: one folder each, and the file CURRENT that names the one searches look into. */
record CurrentFile(Path folder) {
  private static final String NAME = "CURRENT";
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d{1,9})");

  Path of(int generation) {
    return folder.resolve("generation-%06d".formatted(generation));
  }

  /** The generation named; empty when none is, or the file does not hold a name. */
  OptionalInt read() throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    Matcher name = GENERATION.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip());
    return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
  }

  /** Names another generation in one step, on the disk when this returns. */
  void write(int generation) throws IOException {
    Path next = folder.resolve(NAME + ".next");
    try (FileChannel file = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      ByteBuffer name = ByteBuffer.wrap((of(generation).getFileName() + "\n").getBytes(StandardCharsets.ISO_8859_1));
      while (name.hasRemaining()) {
        file.write(name);
      }
      file.force(true);
    }
    Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Generations that have a folder, the newest first. */
  List<Integer> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> GENERATION.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.parseInt(name.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  void delete(int generation) throws IOException {
    Path gone = of(generation);
    if (Files.isDirectory(gone)) {
      try (Stream<Path> files = Files.walk(gone)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
