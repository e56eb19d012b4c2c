package org.hebiao.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
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

  @Bean
  RulePages rulePages() {
    return new RulePages();
  }

  @Bean
  JsonReport jsonReport(RulePages pages) {
    return new JsonReport(pages);
  }

  @Bean(destroyMethod = "close")
  OpenArchive openArchive(Settings settings, DataFolder folder, Database database, Clock clock, JsonReport json) throws IOException {
    Limits limits = settings.limits();
    String heap = limits.readerHeap().toMegabytes() + "m";
    OpenArchive.Settings archive =
        new OpenArchive.Settings(folder, settings.readers(), heap, limits.service(), Scanning.When.AUTO, READER, List.of("-XX:+UseSerialGC"));
    return new OpenArchive(archive, database, clock, annex -> canonical(json, annex), id -> {});
  }

  /** The result without times and ids: the same file gives the same bytes. */
  static byte[] canonical(JsonReport json, CheckedAnnex annex) {
    StringWriter text = new StringWriter();
    json.write(annex, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Bean
  Starting starting(OpenArchive archive, Settings settings, Clock clock) {
    if (settings.watch().folder().isBlank()) {
      return new Starting(archive, Optional.empty());
    }
    Path folder = Path.of(settings.watch().folder()).toAbsolutePath();
    WatchedFolder.Settings watched = new WatchedFolder.Settings(folder, settings.watch().stable(), Service.ORGANISATION);
    return new Starting(archive, Optional.of(new WatchedFolder(watched, archive.intake(), new WatchWords(), clock)));
  }

  /** Reading begins when the service answers. */
  record Starting(OpenArchive archive, Optional<WatchedFolder> watched) implements DisposableBean {
    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
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
