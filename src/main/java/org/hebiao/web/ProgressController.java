package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.QueueFigures;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.submission.OpenArchive;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How far things are, as figures and as server-sent events. All of it stands in the database: closing a page or starting again loses nothing. */
@RestController
@RequestMapping("/api/v1")
class ProgressController {
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final Duration ALIVE = Duration.ofSeconds(15);

  private final OpenArchive archive;
  private final Desk desk;
  private final QueueFigures figures;
  private volatile boolean open = true;

  ProgressController(OpenArchive archive, Desk desk, Clock clock) {
    this.archive = archive;
    this.desk = desk;
    this.figures = new QueueFigures(archive.database().client(), clock);
  }

  /** @param forms those of a submission that is done */
  record Progress(SubmissionView submission, List<FormSummary> forms) {}

  @GetMapping("/queue")
  @Operation(summary = "队列情况 / the queue in figures")
  QueueFigures.Figures queue() {
    return figures.now();
  }

  @GetMapping(path = "/queue/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "队列进度（SSE） / the queue as server-sent events")
  SseEmitter queueEvents() {
    return events("queue", () -> new Event(figures.now(), false));
  }

  @GetMapping(path = "/submissions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "一个文件的进度（SSE），到终态为止 / one submission as server-sent events, to its end")
  SseEmitter events(@PathVariable long id) {
    desk.submission(id);
    return events(
        "progress",
        () -> {
          Submission row = desk.submission(id);
          List<FormSummary> forms = row.state() == State.DONE ? archive.forms().of(id) : List.of();
          return new Event(new Progress(SubmissionView.of(row), forms), row.state().isFinal());
        });
  }

  /** What is told, and whether it is the last. */
  private record Event(Object told, boolean last) {}

  /** Lets go of those who listen, for the server waits for open answers before it stops; pages come back by themselves. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    open = false;
  }

  /** Tells what changed until the end or until nobody listens; a line now and then shows that the way is open. */
  private SseEmitter events(String name, Supplier<Event> look) {
    SseEmitter emitter = new SseEmitter(0L);
    Thread.ofVirtual().name("events").start(() -> tell(emitter, name, look));
    return emitter;
  }

  private void tell(SseEmitter emitter, String name, Supplier<Event> look) {
    try {
      Object before = "";
      long told = System.nanoTime();
      while (open) {
        Event event = look.get();
        if (!event.told().equals(before)) {
          emitter.send(SseEmitter.event().name(name).data(event.told(), MediaType.APPLICATION_JSON));
          before = event.told();
          told = System.nanoTime();
        } else if (System.nanoTime() - told > ALIVE.toNanos()) {
          emitter.send(SseEmitter.event().comment("-"));
          told = System.nanoTime();
        }
        if (event.last()) {
          emitter.complete();
          return;
        }
        Thread.sleep(LOOK);
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (RuntimeException e) {
      emitter.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }
}
