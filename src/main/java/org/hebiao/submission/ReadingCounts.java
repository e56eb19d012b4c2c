package org.hebiao.submission;

import java.util.concurrent.atomic.LongAdder;

/** What readers did since the service started, in figures that only grow. Thread-safe. */
public final class ReadingCounts {
  private static final double NANOS = 1e9;

  private final LongAdder pages = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder deaths = new LongAdder();

  void read(int morePages, long moreNanos) {
    pages.add(morePages);
    nanos.add(moreNanos);
  }

  void died() {
    deaths.increment();
  }

  /** Pages of files that were read to their end. */
  public long pages() {
    return pages.sum();
  }

  /** Seconds reader processes worked on files, judging included, whatever came of them. */
  public double seconds() {
    return nanos.sum() / NANOS;
  }

  /** Reader processes that died over a file. */
  public long deaths() {
    return deaths.sum();
  }
}
