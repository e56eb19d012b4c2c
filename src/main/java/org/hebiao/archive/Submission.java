package org.hebiao.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A submission as it stands.
 *
 * @param stage name of the stage it is in, or was in last
 * @param page pages done in that stage
 * @param pages pages of the document, 0 while unknown
 * @param attempts readings begun
 * @param deaths readers that died over it since it was last asked for
 * @param code why it failed, or what must be known of its outcome
 * @param warnings codes of what must be known of its reading
 * @param guessed what its forms say of it
 * @param stated what a person entered in place of it
 */
public record Submission(
    long id,
    String organisation,
    Sha256 sha256,
    String name,
    String mediaType,
    long size,
    Source source,
    Instant receivedAt,
    String receivedBy,
    State state,
    String stage,
    int page,
    int pages,
    int attempts,
    int deaths,
    Optional<String> code,
    List<String> codeParameters,
    List<String> warnings,
    Optional<Instant> finishedAt,
    Facts guessed,
    Facts stated) {
  public Submission {
    codeParameters = List.copyOf(codeParameters);
    warnings = List.copyOf(warnings);
  }

  /** What is printed about the publication: year, department, title. */
  public record Facts(OptionalInt year, Optional<String> department, Optional<String> title) {
    public static final Facts NONE = new Facts(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** These, and where they say nothing the others. */
    public Facts orElse(Facts other) {
      return new Facts(year.isPresent() ? year : other.year, department.or(() -> other.department), title.or(() -> other.title));
    }
  }

  /** What holds: entered by a person, else printed. */
  public Facts facts() {
    return stated.orElse(guessed);
  }
}
