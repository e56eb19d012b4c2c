package org.hebiao.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.lookup.ArchiveSearch;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.JsonReport;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.Scanning;
import org.hebiao.submission.WatchedFolder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The archive of the service: opened before requests come in, at work as soon as they may. */
@Configuration
class ArchiveBeans {
  /** Told with each reading; a change of what is read is a new version of the program. */
  private static final String READER = Optional.ofNullable(ArchiveBeans.class.getPackage().getImplementationVersion()).orElse("dev");

  /** The start waits so long for the search index; a larger one is taken in while the service answers. */
  private static final Duration SEARCH_PATIENCE = Duration.ofSeconds(2);

  @Bean
  RulePages rulePages() {
    return new RulePages();
  }

  @Bean
  JsonReport jsonReport(RulePages pages) {
    return new JsonReport(pages);
  }

  @Bean(destroyMethod = "close")
  OpenArchive openArchive(Settings settings, DataFolder folder, Database database, Clock clock, JsonReport json, ArchiveSearch search) throws IOException {
    Limits limits = settings.limits();
    String heap = limits.readerHeap().toMegabytes() + "m";
    OpenArchive.Settings archive =
        new OpenArchive.Settings(folder, settings.readers(), heap, limits.service(), Scanning.When.AUTO, READER, List.of("-XX:+UseSerialGC"));
    return new OpenArchive(archive, database, clock, annex -> canonical(json, annex), search::bring);
  }

  /** The result without times and ids: the same file gives the same bytes. */
  static byte[] canonical(JsonReport json, CheckedAnnex annex) {
    StringWriter text = new StringWriter();
    json.write(annex, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Bean(destroyMethod = "close")
  ArchiveSearch archiveSearch(DataFolder folder, Database database, Clock clock) throws IOException {
    return ArchiveSearch.of(folder, database, clock, Service.ORGANISATION);
  }

  @Bean
  Starting starting(OpenArchive archive, ArchiveSearch search, Settings settings, Clock clock) {
    if (settings.watch().folder().isBlank()) {
      return new Starting(archive, search, Optional.empty());
    }
    Path folder = Path.of(settings.watch().folder()).toAbsolutePath();
    WatchedFolder.Settings watched = new WatchedFolder.Settings(folder, settings.watch().stable(), Service.ORGANISATION);
    return new Starting(archive, search, Optional.of(new WatchedFolder(watched, archive.intake(), new WatchWords(), clock)));
  }

  /** Reading begins when the service answers. A small archive can be searched from the first request on. */
  record Starting(OpenArchive archive, ArchiveSearch search, Optional<WatchedFolder> watched) implements DisposableBean {
    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
      search.start();
      search.await(SEARCH_PATIENCE);
      archive.start();
      if (watched.isPresent()) {
        watched.get().start();
      }
    }

    @Override
    public void destroy() {
      watched.ifPresent(WatchedFolder::close);
    }
  }
}
