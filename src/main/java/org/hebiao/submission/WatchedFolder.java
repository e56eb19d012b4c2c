package org.hebiao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submissions.Registered;

/**
 * A folder (监视文件夹) into which people put files: each is taken in once it no longer changes and then moves to 已入库, 重复 or 失败, with one line beside it
 * that says why. Nothing is deleted. A file that cannot be taken in for want of room stays and is tried again.
 */
public final class WatchedFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WatchedFolder.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LEAVE = Duration.ofSeconds(10);
  private static final String NOTE = ".说明.txt";

  private final Settings settings;
  private final Intake intake;
  private final Words words;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private volatile boolean open = true;
  private Thread watcher = Thread.ofVirtual().unstarted(() -> {});

  public WatchedFolder(Settings settings, Intake intake, Words words, Clock clock) {
    this.settings = settings;
    this.intake = intake;
    this.words = words;
    this.clock = clock;
  }

  /** @param stable how long a file must not have changed */
  public record Settings(Path folder, Duration stable, String organisation) {}

  /** Where a file goes. */
  public enum Shelf {
    TAKEN("已入库"),
    KNOWN("重复"),
    REFUSED("失败");

    private final String folder;

    Shelf(String folder) {
      this.folder = folder;
    }
  }

  /** What is said of a file, in one line. */
  public interface Words {
    String taken(long id);

    String known(long id);

    String refused(Refusal refusal);
  }

  private record Stamp(long size, Instant changed) {}

  /** @param isLeft whether it was tried and stays */
  private record Seen(Stamp stamp, Instant since, boolean isLeft) {}

  public void start() throws IOException {
    for (Shelf shelf : Shelf.values()) {
      Files.createDirectories(settings.folder().resolve(shelf.folder));
    }
    watcher = Thread.ofVirtual().name("watched folder").start(this::watch);
  }

  private void watch() {
    while (open) {
      try {
        look();
        Thread.sleep(LOOK);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "watched folder: {0}", e.toString());
        if (!paused()) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(LEAVE);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** One look at everything in the folder. */
  void look() throws IOException {
    List<Path> files = files();
    seen.keySet().retainAll(files);
    for (Path file : files) {
      Optional<Stamp> stamp = stamp(file);
      if (stamp.isEmpty()) {
        continue;
      }
      Seen before = seen.get(file);
      if (before == null || !before.stamp().equals(stamp.get())) {
        seen.put(file, new Seen(stamp.get(), clock.instant(), false));
      } else if (!before.isLeft() && !clock.instant().isBefore(before.since().plus(settings.stable()))) {
        take(file, stamp.get());
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(settings.folder())) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).filter(this::isAwaited).sorted().toList();
    }
  }

  /** Not what was put away, and no file that a program is still writing under another name. */
  private boolean isAwaited(Path file) {
    String first = settings.folder().relativize(file).getName(0).toString();
    String name = file.getFileName().toString();
    boolean put = Stream.of(Shelf.values()).anyMatch(shelf -> shelf.folder.equals(first));
    return !put && !name.startsWith(".") && !name.startsWith("~$") && !name.matches("(?i).*\\.(part|tmp|crdownload|partial)|thumbs\\.db|desktop\\.ini");
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(now.size(), now.lastModifiedTime().toInstant()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private void take(Path file, Stamp stamp) throws IOException {
    try {
      Registered row = received(file);
      if (stamp(file).filter(stamp::equals).isPresent()) {
        long id = row.submission().id();
        put(file, row.isNew() ? Shelf.TAKEN : Shelf.KNOWN, row.isNew() ? words.taken(id) : words.known(id));
      }
    } catch (Intake.RefusedException e) {
      if (e.refusal().code() == Refusal.Code.STORAGE_FULL || e.refusal().code() == Refusal.Code.LIMIT_QUEUE) {
        throw new IOException(e.refusal().code() + ": " + file.getFileName() + " stays and is tried again", e);
      }
      put(file, Shelf.REFUSED, words.refused(e.refusal()));
    }
  }

  private Registered received(Path file) throws IOException, Intake.RefusedException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return intake.receive(bytes, new Intake.Delivery(settings.organisation(), file.getFileName().toString(), Source.FOLDER, "", Optional.empty()));
    }
  }

  /** Puts a file away under its path; another one of that name is there already when the same was sent before. */
  private void put(Path file, Shelf shelf, String line) throws IOException {
    Path wanted = settings.folder().resolve(shelf.folder).resolve(settings.folder().relativize(file));
    Files.createDirectories(wanted.getParent());
    Path free = wanted;
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = wanted.resolveSibling(wanted.getFileName().toString().replaceFirst("(\\.[^.]*)?$", "(" + number + ")$1"));
    }
    try {
      Files.move(file, free);
    } catch (IOException e) {
      seen.computeIfPresent(file, (path, before) -> new Seen(before.stamp(), before.since(), true));
      throw e;
    }
    Files.writeString(free.resolveSibling(free.getFileName() + NOTE), line + System.lineSeparator(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    open = false;
    watcher.interrupt();
    try {
      watcher.join(LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
