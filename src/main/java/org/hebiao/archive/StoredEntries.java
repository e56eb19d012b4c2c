package org.hebiao.archive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.hebiao.revision.ConventionAcceptance;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.revision.Withdrawal;
import tools.jackson.databind.json.JsonMapper;

/**
 * How entries of people are written as JSON. Nothing can bring them back once they cannot be read: names and shape here are for good, a new kind gets a new
 * name.
 */
final class StoredEntries {
  static final JsonMapper JSON = StoredTypes.mapper().rebuild().addMixIn(Entry.class, EntryCases.class).build();

  private StoredEntries() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.class, name = "correction"),
    @JsonSubTypes.Type(value = Verdict.class, name = "verdict"),
    @JsonSubTypes.Type(value = Waiver.class, name = "waiver"),
    @JsonSubTypes.Type(value = ConventionAcceptance.class, name = "convention"),
    @JsonSubTypes.Type(value = Withdrawal.class, name = "withdrawal")
  })
  private interface EntryCases {}

  static byte[] write(Entry entry) {
    return JSON.writerFor(Entry.class).writeValueAsBytes(entry);
  }

  static Entry read(byte[] stored) {
    return JSON.readValue(stored, Entry.class);
  }

  /** Name of its kind in the column of that name. */
  static String kind(Entry entry) {
    return switch (entry) {
      case Correction correction -> "CORRECTION";
      case Verdict verdict -> "VERDICT";
      case Waiver waiver -> "WAIVER";
      case ConventionAcceptance acceptance -> "CONVENTION";
      case Withdrawal withdrawal -> "WITHDRAWAL";
    };
  }
}
