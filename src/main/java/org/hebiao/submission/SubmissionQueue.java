package org.hebiao.submission;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hebiao.archive.Database;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submissions;

/**
 * Submissions waiting for a reader, in the database of the archive (db-scheduler). A job that a dead process held goes on after its lease; one that another
 * process of this archive holds is left to it.
 */
public final class SubmissionQueue implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SubmissionQueue.class.getName());
  private static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-submission");

  /** Missed beats after which another process takes a job up: with the time between two, the lease of 30 s. */
  private static final int MISSED = 4;

  private static final Duration HEARTBEAT = Duration.ofMillis(7_500);

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration LET_FINISH = Duration.ofSeconds(20);

  private final Database database;
  private final Submissions submissions;
  private final Scheduler scheduler;
  private final String holder;

  /** What is done with a submission when its turn comes. */
  @FunctionalInterface
  public interface Turn {
    /** @return false when it is to have another turn */
    boolean of(long submission) throws InterruptedException;
  }

  /**
   * @param holder name of this process among those that share the database
   * @param workers submissions at a time
   */
  public SubmissionQueue(Database database, Submissions submissions, String holder, int workers, Turn turn) {
    this.database = database;
    this.submissions = submissions;
    this.holder = holder;
    FailureHandler.OnFailureRetryLater<Void> later = new FailureHandler.OnFailureRetryLater<>(RETRY);
    OneTimeTask<Void> task =
        Tasks.oneTime(READ)
            .onFailure(later)
            .execute(
                (instance, context) -> {
                  try {
                    if (!turn.of(Long.parseLong(instance.getId()))) {
                      throw new AnotherTurnException(instance.getId());
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AnotherTurnException(instance.getId());
                  }
                });
    this.scheduler =
        Scheduler.create(database.dataSource(), task)
            .schedulerName(new SchedulerName.Fixed(holder))
            .threads(workers)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .enableImmediateExecution()
            .shutdownMaxWait(LET_FINISH)
            .build();
  }

  /** The submission goes back into the queue. */
  private static final class AnotherTurnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnotherTurnException(String id) {
      super("submission " + id + " waits for another turn", null, false, false);
    }
  }

  /** Adds a submission, in the transaction of the caller; twice is once. */
  public void add(long submission) {
    scheduler.scheduleIfNotExists(READ.instance(String.valueOf(submission)).scheduledTo(Instant.now()));
    submissions.queued(submission);
  }

  /** Looks at once whether there is work, after the transaction that added it. */
  public void look() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Takes up what is waiting, also what this process held when it ended and what lost its job. */
  public void start() {
    database.transactions().executeWithoutResult(status -> release());
    for (Submission submission : submissions.unfinished()) {
      database.transactions().executeWithoutResult(status -> add(submission.id()));
    }
    scheduler.start();
  }

  /** Nobody else has this name: jobs it holds were cut off. */
  private void release() {
    database
        .client()
        .sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked_by = :holder")
        .param("holder", holder)
        .update();
  }

  /** Submissions not yet begun. */
  public long waiting() {
    return database.client().sql("select count(*) from submission where state in ('RECEIVED', 'QUEUED')").query(Long.class).single();
  }

  /** Lets readers finish for a while, then leaves the rest for the next start. */
  @Override
  public void close() {
    scheduler.stop();
    LOG.log(Level.FINE, "queue closed");
  }
}
