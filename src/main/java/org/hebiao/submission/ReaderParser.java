package org.hebiao.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hebiao.document.HighlightedCopy;
import org.hebiao.document.ImageBudget;
import org.hebiao.document.NotHighlightedException;
import org.hebiao.document.PageImages;
import org.xml.sax.ContentHandler;

/**
 * Our reader as Tika runs it in a process of its own: one original in, its answer in the folder of the task. It never touches database or archive.
 */
public final class ReaderParser implements Parser {
  private static final long serialVersionUID = 1L;
  private static final MediaType TASK = MediaType.application("x-hebiao-task");

  /** The process answered for this file and must not read another one: its memory ran out. */
  private static final int SPENT = 20;

  private transient volatile Readers readers = new Readers();

  /** What is asked of a reader process is always the same; its content is looked at by our own reader. */
  public static final class TaskDetector implements Detector {
    private static final long serialVersionUID = 1L;

    @Override
    public MediaType detect(InputStream input, Metadata metadata) {
      return TASK;
    }
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TASK);
  }

  @Override
  public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context) throws IOException {
    ReadingTask task = context.get(ReadingTask.class);
    Path original = TikaInputStream.get(stream).getPath();
    TaskFolder folder = new TaskFolder(Path.of(task.folder()));
    try (Watchdog watchdog = new Watchdog(folder, task)) {
      switch (task.job()) {
        case ReadingTask.Job.Read read -> read(original, task, folder, watchdog);
        case ReadingTask.Job.Unpack unpack -> folder.write(ZipEntries.unpack(original, folder.entries(), task.limits()));
        case ReadingTask.Job.Draw(int page, int dpi) -> folder.writeImage(drawn(original, page, dpi, task.limits()));
        case ReadingTask.Job.MarkCopy mark -> copy(original, task, folder);
      }
    }
  }

  private void read(Path original, ReadingTask task, TaskFolder folder, Watchdog watchdog) throws IOException {
    ReadFile read = readers.of(task.limits(), task.when()).read(task.name(), Files.readAllBytes(original), watchdog);
    folder.write(read);
    if (read instanceof Refusal refusal && refusal.code() == Refusal.Code.LIMIT_MEMORY) {
      Runtime.getRuntime().halt(SPENT);
    }
  }

  private static byte[] drawn(Path original, int page, int dpi, ServiceLimits limits) throws IOException {
    ImageBudget standard = ImageBudget.standard();
    ImageBudget budget = new ImageBudget(dpi, standard.maxPixels() * 4, limits.digitalPage());
    try (PageImages images = PageImages.open(original, limits.reading(), budget)) {
      return images.image(page).bytes();
    }
  }

  private static void copy(Path original, ReadingTask task, TaskFolder folder) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try {
      HighlightedCopy.write(Files.readAllBytes(original), folder.highlights(), task.limits().reading(), copy);
      folder.writeCopy(copy.toByteArray());
    } catch (NotHighlightedException e) {
      folder.writeNoCopy(e.reason());
    }
  }

  /** Layouts and networks are loaded once a process. */
  private static final class Readers {
    private record Made(ServiceLimits limits, Scanning.When when, AnnexFiles files) {}

    private Optional<Made> made = Optional.empty();

    synchronized AnnexFiles of(ServiceLimits limits, Scanning.When when) {
      if (made.isEmpty() || !made.get().limits().equals(limits) || made.get().when() != when) {
        made = Optional.of(new Made(limits, when, new AnnexFiles(limits.reading(), Scanning.bundled(when))));
      }
      return made.get().files();
    }
  }
}
