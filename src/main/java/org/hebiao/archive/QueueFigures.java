package org.hebiao.archive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in figures. */
public final class QueueFigures {
  private static final Duration LATELY = Duration.ofMinutes(1);
  private static final int SHOWN = 50;

  private final JdbcClient client;
  private final Clock clock;

  public QueueFigures(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** A submission being read. */
  public record Running(long id, String name, String stage, int page, int pages) {}

  /**
   * The queue now.
   *
   * @param running the first of them
   * @param oldestSeconds age of the one that waits longest, 0 when none waits
   * @param pagesAMinute read in the last minute
   * @param secondsLeft estimate for all that waits by the files of the last minute; empty when there were none
   */
  public record Figures(long queued, List<Running> running, long done, long failed, long oldestSeconds, long pagesAMinute, OptionalLong secondsLeft) {
    public Figures {
      running = List.copyOf(running);
    }
  }

  private record Counts(long queued, long done, long failed) {}

  private record Lately(long files, long pages) {}

  public Figures now() {
    Instant now = clock.instant();
    Counts counts =
        client
            .sql(
                "select sum(case when state in ('RECEIVED', 'QUEUED') then 1 else 0 end) as queued, sum(case when state = 'DONE' then 1 else 0 end) as done,"
                    + " sum(case when state = 'FAILED' then 1 else 0 end) as failed from submission")
            .query((row, number) -> new Counts(row.getLong("queued"), row.getLong("done"), row.getLong("failed")))
            .single();
    List<Running> running =
        client
            .sql("select id, name, stage, page, pages from submission where state = 'RUNNING' order by id limit " + SHOWN)
            .query((row, number) -> new Running(row.getLong("id"), row.getString("name"), row.getString("stage"), row.getInt("page"), row.getInt("pages")))
            .list();
    Lately lately =
        client
            .sql("select count(*) as files, coalesce(sum(pages), 0) as pages from submission where finished_at > :since")
            .param("since", OffsetDateTime.ofInstant(now.minus(LATELY), ZoneOffset.UTC))
            .query((row, number) -> new Lately(row.getLong("files"), row.getLong("pages")))
            .single();
    long oldest =
        client
            .sql("select min(received_at) from submission where state in ('RECEIVED', 'QUEUED')")
            .query((row, number) -> row.getTimestamp(1) == null ? 0 : Math.max(0, Duration.between(row.getTimestamp(1).toInstant(), now).toSeconds()))
            .single();
    long waiting = counts.queued() + running.size();
    OptionalLong left = lately.files() == 0 ? OptionalLong.empty() : OptionalLong.of(waiting * LATELY.toSeconds() / lately.files());
    return new Figures(counts.queued(), running, counts.done(), counts.failed(), oldest, lately.pages(), left);
  }
}
