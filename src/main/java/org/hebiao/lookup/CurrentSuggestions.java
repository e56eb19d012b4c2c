package org.hebiao.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.hebiao.search.index.IndexGenerations;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.suggest.Suggestion;
import org.hebiao.search.suggest.Suggestions;

/** The suggestions of the index as it was a moment ago; made again after changes, the less often the longer it takes. */
final class CurrentSuggestions implements AutoCloseable {
  /** Making them may take one part in this many of the time. */
  private static final int SHARE = 20;

  private final Path folder;
  private final ReadWriteLock using = new ReentrantReadWriteLock();
  private Optional<Suggestions> current = Optional.empty();
  private volatile boolean stale = true;
  private int made;
  private long notBefore = System.nanoTime();

  CurrentSuggestions(Path folder) throws IOException {
    this.folder = folder;
    delete(folder);
  }

  void changed() {
    stale = true;
  }

  /** Makes them again when something changed and it is time; called by one thread. */
  void renew(IndexGenerations index) throws IOException {
    if (!stale || System.nanoTime() < notBefore) {
      return;
    }
    stale = false;
    long begun = System.nanoTime();
    Path next = folder.resolve(String.valueOf(++made));
    Suggestions fresh = index.look(open -> Suggestions.of(open, Files.createDirectories(next)));
    notBefore = System.nanoTime() + SHARE * (System.nanoTime() - begun);
    Optional<Suggestions> old;
    using.writeLock().lock();
    try {
      old = current;
      current = Optional.of(fresh);
    } finally {
      using.writeLock().unlock();
    }
    if (old.isPresent()) {
      old.get().close();
      delete(folder.resolve(String.valueOf(made - 1)));
    }
  }

  List<Suggestion> suggest(String typed, Set<SearchField> fields, int most) throws IOException {
    using.readLock().lock();
    try {
      return current.isEmpty() ? List.of() : current.get().suggest(typed, fields, most);
    } finally {
      using.readLock().unlock();
    }
  }

  private static void delete(Path gone) throws IOException {
    if (Files.isDirectory(gone)) {
      try (Stream<Path> files = Files.walk(gone)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    using.writeLock().lock();
    try {
      if (current.isPresent()) {
        current.get().close();
      }
      current = Optional.empty();
    } finally {
      using.writeLock().unlock();
    }
    delete(folder);
  }
}
