package org.hebiao.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Whether the files of an open index still hold what was written. Lucene never changes a file it has finished, so one that changed was changed by
 * something else; a changed dictionary can make a search find nothing without any error.
 */
final class Integrity {
  private final Directory directory;
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  Integrity(Directory directory) {
    this.directory = directory;
  }

  /** Reads all bytes; what is wrong with them, empty when nothing is. */
  static Optional<String> damage(IndexReader reader) {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof CodecReader segment) {
        try {
          segment.checkIntegrity();
        } catch (IOException | RuntimeException | InternalError e) {
          return Optional.of(e.getClass().getSimpleName());
        }
      }
    }
    return Optional.empty();
  }

  /** A file whose length, time or identity is not what it was when it was first seen; reads no content. Only in a folder on disk. */
  Optional<String> changed(IndexReader reader) throws IOException {
    if (!(directory instanceof FSDirectory folder)) {
      return Optional.empty();
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof SegmentReader segment) {
        for (String name : segment.getSegmentInfo().files()) {
          String now = state(folder.getDirectory().resolve(name));
          if (!seen.computeIfAbsent(name, first -> now).equals(now)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Files of an old snapshot are deleted while it is still open; that is no damage. */
  private String state(Path file) throws IOException {
    if (!Files.exists(file)) {
      return seen.getOrDefault(file.getFileName().toString(), "deleted");
    }
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
  }
}
