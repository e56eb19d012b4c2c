package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.submission.OpenArchive;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Year, department and title of a submission: as printed, and as people state them. */
@RestController
@RequestMapping("/api/v1/submissions/{id}/facts")
class FactsController {
  /** Years; a budget year is one of these. */
  private static final int FIRST = 1990;

  private static final int LAST = 2099;

  private final OpenArchive archive;
  private final Desk desk;
  private final EditDesk edits;

  FactsController(OpenArchive archive, Desk desk, EditDesk edits) {
    this.archive = archive;
    this.desk = desk;
    this.edits = edits;
  }

  /** Year, department and title; what is not known is null. */
  record StatedFacts(@Nullable Integer year, @Nullable String department, @Nullable String title) {
    static StatedFacts of(Facts facts) {
      return new StatedFacts(facts.year().isPresent() ? facts.year().getAsInt() : null, facts.department().orElse(null), facts.title().orElse(null));
    }

    Facts facts() {
      return new Facts(year == null ? OptionalInt.empty() : OptionalInt.of(year), Optional.ofNullable(department), Optional.ofNullable(title));
    }

    /** What a person states: an empty text states nothing. */
    Facts stated() {
      Optional<String> ofDepartment = Optional.ofNullable(department).map(String::strip).filter(text -> !text.isEmpty());
      Optional<String> ofTitle = Optional.ofNullable(title).map(String::strip).filter(text -> !text.isEmpty());
      return new Facts(facts().year(), ofDepartment, ofTitle);
    }
  }

  /**
   * Where each comes from.
   *
   * @param printed as the forms say
   * @param stated by people; null where what is printed holds
   * @param now what holds
   */
  record FactsView(StatedFacts printed, StatedFacts stated, StatedFacts now) {}

  /**
   * Facts that are to hold.
   *
   * @param seen what the person saw to hold
   * @param stated in place of what is printed; null lets the printed text hold again
   */
  record NewFacts(@Nullable StatedFacts seen, @Nullable StatedFacts stated, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "年度、部门、标题：表内所载与人工填写 / year, department and title: as printed, as stated")
  FactsView facts(@PathVariable long id) {
    Submission row = desk.submission(id);
    return new FactsView(StatedFacts.of(row.guessed()), StatedFacts.of(row.stated()), StatedFacts.of(row.facts()));
  }

  @PutMapping
  @Operation(summary = "填写年度、部门、标题；所见已变时为 409 / state year, department and title; 409 when they are not as they were seen")
  StatedFacts state(@PathVariable long id, @RequestBody NewFacts asked, Principal who) {
    desk.submission(id);
    if (asked.seen() == null || asked.stated() == null) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    Integer year = asked.stated().year();
    if (year != null && (year < FIRST || year > LAST)) {
      throw new ProblemException(ProblemCode.NO_YEAR, "first", FIRST, "last", LAST);
    }
    return StatedFacts.of(edits.stated(archive.revised().revising().state(id, asked.seen().facts(), asked.stated().stated(), EditDesk.author(who, asked.reason()))));
  }
}
