package org.hebiao.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.hebiao.archive.Database;
import org.hebiao.archive.QueueFigures;
import org.hebiao.archive.QueueFigures.Figures;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.ReadingCounts;
import org.springframework.stereotype.Component;

/** The queue and its readers for Prometheus. The database is asked once a scrape, however many gauges there are. */
@Component
class QueueMetrics implements MeterBinder {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final QueueFigures figures;
  private final ReadingCounts counts;
  private final Clock clock;
  private Instant asked = Instant.MIN;
  private Figures last;

  QueueMetrics(Database database, OpenArchive archive, Clock clock) {
    this.figures = new QueueFigures(database.client(), clock);
    this.counts = archive.counts();
    this.clock = clock;
    this.last = figures.now();
  }

  private synchronized Figures now() {
    Instant now = clock.instant();
    if (asked.isBefore(now.minus(FRESH))) {
      last = figures.now();
      asked = now;
    }
    return last;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "queued", "submissions waiting", all -> all.queued());
    gauge(registry, "running", "submissions being read", all -> all.running().size());
    gauge(registry, "done", "submissions read", all -> all.done());
    gauge(registry, "failed", "submissions that could not be read", all -> all.failed());
    Gauge.builder("hebiao.queue.oldest", this, own -> own.now().oldestSeconds()).baseUnit("seconds").description("age of the one that waits longest").register(registry);
    counter(registry, "pages", "pages of files read to their end", ReadingCounts::pages);
    counter(registry, "seconds", "time readers worked", ReadingCounts::seconds);
    counter(registry, "deaths", "reader processes that died over a file", ReadingCounts::deaths);
  }

  private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> figure) {
    Gauge.builder("hebiao.queue." + name, this, own -> figure.applyAsDouble(own.now())).description(description).register(registry);
  }

  private void counter(MeterRegistry registry, String name, String description, ToDoubleFunction<ReadingCounts> figure) {
    FunctionCounter.builder("hebiao.reading." + name, counts, figure).description(description).register(registry);
  }
}
