package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.hebiao.document.Highlight;
import org.hebiao.document.NotHighlightedException;

/**
 * Reader processes (Tika pipes) with their own heap, that own no data: what they are given is one original, what they leave is one answer. A process that
 * dies is started again for the next file. Safe for use by several threads; as many files are read at a time as there are processes.
 */
public final class ReadingWorkers implements AutoCloseable {
  private static final String FETCHER = "originals";
  private static final String EMITTER = "empty";
  private static final long LOOK_MILLIS = 150;
  private static final long START_MILLIS = 60_000;

  /** A fresh process now and then gives back what native libraries keep. */
  private static final int FILES_A_PROCESS = 500;

  private final Settings settings;
  private final PipesParser parser;
  private final ScheduledExecutorService looking;

  /**
   * @param originals folder of original bytes
   * @param work folder for answers, emptied by this class
   * @param readers processes
   * @param heap of one process, as 512m
   * @param limits in force
   * @param when which pages are read from their image
   * @param java options of the processes beside heap and class path
   */
  public record Settings(Path originals, Path work, int readers, String heap, ServiceLimits limits, Scanning.When when, List<String> java) {
    public Settings {
      java = List.copyOf(java);
    }
  }

  /** What came of one attempt. */
  public sealed interface Attempt<T> {
    /** The process answered. */
    record Answered<T>(T answer) implements Attempt<T> {}

    /** The process died without an answer; {@code why} is for the log. */
    record Died<T>(Refusal.Code code, String why) implements Attempt<T> {}
  }

  /** Takes the entries of a ZIP while they lie in their folder. */
  @FunctionalInterface
  public interface EntryTaking {
    void take(ZipEntries.Unpacked unpacked, Path folder) throws IOException;
  }

  public ReadingWorkers(Settings settings) throws IOException {
    this.settings = settings;
    TaskFolder.remove(settings.work());
    Files.createDirectories(settings.work());
    Path config = settings.work().resolve("readers.xml");
    Files.writeString(config, configuration());
    try {
      PipesConfig pipes = PipesConfig.load(config);
      pipes.setTikaConfig(config);
      this.parser = new PipesParser(pipes);
    } catch (TikaException e) {
      throw new IOException(e);
    }
    this.looking = Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().name("reader-progress").factory());
  }

  private String configuration() {
    List<String> options = new ArrayList<>(settings.java());
    options.add("-Xmx" + settings.heap());
    options.add("-Djava.awt.headless=true");
    options.add("--enable-native-access=ALL-UNNAMED");
    StringBuilder arguments = new StringBuilder();
    options.forEach(option -> arguments.append("<arg>").append(escaped(option)).append("</arg>"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <properties>
          <detectors><detector class="org.hebiao.submission.ReaderParser$TaskDetector"/></detectors>
          <parsers><parser class="org.hebiao.submission.ReaderParser"/></parsers>
          <fetchers><fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher"><params>
            <name>%s</name><basePath>%s</basePath></params></fetcher></fetchers>
          <emitters><emitter class="org.apache.tika.pipes.emitter.EmptyEmitter"/></emitters>
          <pipes><params>
            <numClients>%d</numClients>
            <timeoutMillis>%d</timeoutMillis>
            <startupTimeoutMillis>%d</startupTimeoutMillis>
            <maxWaitForClientMillis>%d</maxWaitForClientMillis>
            <maxFilesProcessedPerProcess>%d</maxFilesProcessedPerProcess>
            <maxForEmitBatchBytes>-1</maxForEmitBatchBytes>
            <javaPath>%s</javaPath>
            <forkedJvmArgs>%s</forkedJvmArgs>
          </params></pipes>
        </properties>
        """
        .formatted(
            FETCHER,
            escaped(settings.originals().toAbsolutePath().toString()),
            settings.readers(),
            settings.limits().document().toMillis(),
            START_MILLIS,
            settings.limits().document().toMillis(),
            FILES_A_PROCESS,
            escaped(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            arguments);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * Has one original read; returns when the answer is there or the process is dead.
   *
   * @param original bytes, below the folder of originals
   * @param id names the attempt, as a file name
   */
  public Attempt<ReadFile> read(Path original, String name, String id, ReadingProgress progress) throws IOException, InterruptedException {
    return attempt(original, new Naming(name, id, new ReadingTask.Job.Read()), progress, folder -> {}, TaskFolder::read);
  }

  /** Has one ZIP unpacked and hands its entries over. */
  public Attempt<ZipEntries.Unpacked> unpack(Path original, String name, String id, EntryTaking taking) throws IOException, InterruptedException {
    return attempt(
        original,
        new Naming(name, id, new ReadingTask.Job.Unpack()),
        ReadingProgress.UNWATCHED,
        folder -> {},
        folder -> {
          Optional<ZipEntries.Unpacked> unpacked = folder.unpacked();
          if (unpacked.isPresent()) {
            taking.take(unpacked.get(), folder.entries());
          }
          return unpacked;
        });
  }

  /** A page as PNG or JPEG; no byte when it cannot be drawn within the limits. */
  public Attempt<byte[]> draw(Path original, int page, int dotsPerInch, String id) throws IOException, InterruptedException {
    Naming naming = new Naming("", id, new ReadingTask.Job.Draw(page, dotsPerInch));
    return attempt(original, naming, ReadingProgress.UNWATCHED, folder -> {}, TaskFolder::image);
  }

  /** A copy of the original with marks on it. */
  public Attempt<Copy> mark(Path original, List<Highlight> highlights, String id) throws IOException, InterruptedException {
    Naming naming = new Naming("", id, new ReadingTask.Job.MarkCopy());
    return attempt(original, naming, ReadingProgress.UNWATCHED, folder -> folder.ask(highlights), TaskFolder::copy);
  }

  /** A marked copy, or why there is none. */
  public sealed interface Copy {
    record Made(byte[] pdf) implements Copy {}

    record None(NotHighlightedException.Reason why) implements Copy {}
  }

  private record Naming(String name, String id, ReadingTask.Job job) {}

  private interface Answering<T> {
    Optional<T> of(TaskFolder folder) throws IOException;
  }

  private <T> Attempt<T> attempt(Path original, Naming naming, ReadingProgress progress, Consumer<TaskFolder> preparing, Answering<T> answering)
      throws IOException, InterruptedException {
    Path path = Files.createDirectories(settings.work().resolve(naming.id()));
    TaskFolder folder = new TaskFolder(path);
    preparing.accept(folder);
    ScheduledFuture<?> look = looking.scheduleWithFixedDelay(() -> told(folder, progress), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    try {
      PipesResult result = run(original, new ReadingTask(naming.job(), naming.name(), path.toString(), settings.when(), settings.limits()), naming.id());
      look.cancel(false);
      Optional<T> answer = answering.of(folder);
      return answer.<Attempt<T>>map(Attempt.Answered::new).orElseGet(() -> died(result));
    } catch (PipesException e) {
      throw new IOException(e);
    } finally {
      look.cancel(false);
      TaskFolder.remove(path);
    }
  }

  private static void told(TaskFolder folder, ReadingProgress progress) {
    folder.progress().ifPresent(told -> progress.at(told.stage(), told.pages(), told.of()));
  }

  private static <T> Attempt<T> died(PipesResult result) {
    Refusal.Code code =
        switch (result.getStatus()) {
          case TIMEOUT -> Refusal.Code.LIMIT_TIME;
          case OOM -> Refusal.Code.LIMIT_MEMORY;
          default -> Refusal.Code.CRASH;
        };
    return new Attempt.Died<>(code, result.getStatus() + (result.getMessage() == null ? "" : " " + result.getMessage().lines().findFirst().orElse("")));
  }

  private PipesResult run(Path original, ReadingTask task, String id) throws IOException, InterruptedException, PipesException {
    ParseContext context = new ParseContext();
    context.set(ReadingTask.class, task);
    context.set(TikaTaskTimeout.class, new TikaTaskTimeout(settings.limits().document().toMillis()));
    context.set(
        HandlerConfig.class,
        new HandlerConfig(BasicContentHandlerFactory.HANDLER_TYPE.IGNORE, HandlerConfig.PARSE_MODE.CONCATENATE, -1, -1, false));
    String key = settings.originals().toAbsolutePath().relativize(original.toAbsolutePath()).toString();
    return parser.parse(
        new FetchEmitTuple(id, new FetchKey(FETCHER, key), new EmitKey(EMITTER, id), new Metadata(), context, FetchEmitTuple.ON_PARSE_EXCEPTION.EMIT));
  }

  @Override
  public void close() throws IOException {
    looking.shutdownNow();
    parser.close();
    TaskFolder.remove(settings.work());
  }
}
