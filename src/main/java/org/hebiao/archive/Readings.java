package org.hebiao.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.PageSize;
import org.hebiao.reading.Annex;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The last reading of each submission, as it came from the page; corrections lie beside it. Methods join the transaction of the caller. */
public final class Readings {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final AnnexJson annexes = new AnnexJson();
  private final JdbcClient client;
  private final Clock clock;

  public Readings(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * A reading.
   *
   * @param clues for each form the printed text that may tell by which profile it was scored
   * @param sizes of the pages
   * @param reader version of the program that read it
   * @param resultSha256 of the canonical result, the same for every reading that says the same
   */
  public record Reading(Annex annex, List<String> clues, List<PageSize> sizes, String reader, Sha256 resultSha256) {
    public Reading {
      clues = List.copyOf(clues);
      sizes = List.copyOf(sizes);
    }
  }

  /** Puts a reading in the place of the one before. */
  public void store(long submission, Reading reading) {
    client.sql("delete from reading where submission_id = :id").param("id", submission).update();
    client
        .sql(
            "insert into reading (submission_id, reader, read_at, annex, beside, result_sha256) values (:id, :reader, :now, :annex, :beside, :result)")
        .param("id", submission)
        .param("reader", reading.reader())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("annex", annexes.write(reading.annex()))
        .param("beside", JSON.writeValueAsBytes(new Beside(reading.clues(), reading.sizes())))
        .param("result", reading.resultSha256().hex())
        .update();
  }

  /** What is kept of a reading beside its annex. */
  private record Beside(List<String> clues, List<PageSize> sizes) {}

  private record Row(byte[] annex, byte[] beside, String reader, String result) {}

  /**
   * The reading of a submission.
   *
   * @throws OtherFormatException when another version of the program stored it: it is to be read again
   */
  public Optional<Reading> find(long submission) throws OtherFormatException {
    Optional<Row> stored =
        client
            .sql("select annex, beside, reader, result_sha256 from reading where submission_id = :id")
            .param("id", submission)
            .query((row, number) -> new Row(row.getBytes("annex"), row.getBytes("beside"), row.getString("reader"), row.getString("result_sha256")))
            .optional();
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    Row row = stored.get();
    Beside beside = JSON.readValue(row.beside(), Beside.class);
    return Optional.of(new Reading(annexes.read(row.annex()), beside.clues(), beside.sizes(), row.reader(), new Sha256(row.result())));
  }
}
