package org.hebiao.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hebiao.search.index.SearchAnswer.Unavailable;
import org.hebiao.search.index.SearchAnswer.Why;

/** The folder an index lies in. Looks whether it is there, whole and of the schema of this program before anything is answered from it. */
public final class IndexFolder {
  private final Path folder;

  public IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** What opening came to. */
  public sealed interface Opening {
    record Open(FormIndex index) implements Opening {}

    /** Answers nothing; to be rebuilt. */
    record Closed(Unavailable answer) implements Opening {}
  }

  /** Opens the index that is there, as generation {@code number}. Reads every byte of it to compare the checksums: about a second a gigabyte. */
  public Opening open(int number) throws IOException {
    if (!Files.isDirectory(folder)) {
      return closed(Why.MISSING, folder.getFileName() + " is not there");
    }
    Directory directory = FSDirectory.open(folder);
    boolean kept = false;
    try {
      String schema = schema(directory);
      if (!schema.equals(String.valueOf(Names.SCHEMA))) {
        return closed(Why.OTHER_SCHEMA, "schema " + schema + ", needed " + Names.SCHEMA);
      }
      verify(directory);
      FormIndex index = new FormIndex(directory, number);
      kept = true;
      return new Opening.Open(index);
    } catch (IndexNotFoundException e) {
      return closed(Why.MISSING, e.getClass().getSimpleName());
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return closed(Why.OTHER_SCHEMA, e.getClass().getSimpleName());
    } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return closed(Why.DAMAGED, e.getClass().getSimpleName());
    } finally {
      if (!kept) {
        directory.close();
      }
    }
  }

  /** An empty index in an empty folder, to be filled. */
  public FormIndex create(int number) throws IOException {
    try (var files = Files.list(Files.createDirectories(folder))) {
      if (files.findAny().isPresent()) {
        throw new IOException("a new index needs an empty folder, " + folder.getFileName() + " has files");
      }
    }
    return new FormIndex(FSDirectory.open(folder), number);
  }

  private static String schema(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData().getOrDefault(FormIndex.SCHEMA, "none");
    }
  }

  private static void verify(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      if (!check.checkIndex().clean) {
        throw new IOException("checksums differ");
      }
    }
  }

  private static Opening closed(Why why, String detail) {
    return new Opening.Closed(new Unavailable(why, detail, Optional.empty()));
  }
}
