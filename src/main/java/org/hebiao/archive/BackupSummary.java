package org.hebiao.archive;

import java.util.List;

/**
 * What stands first in a backup.
 *
 * @param program version that made it
 * @param made when, as ISO 8601
 * @param database {@code EMBEDDED} when it is in the backup; {@code POSTGRESQL} has a backup of its own
 * @param submissions in the database of the backup
 * @param originals files of bytes
 * @param bytes of all files
 * @param auditEntries of the audit log, and the hash of the last one
 * @param faults originals that were missing or damaged already
 */
public record BackupSummary(
    int format,
    String program,
    String made,
    String database,
    long submissions,
    long originals,
    long bytes,
    long auditEntries,
    String auditHash,
    List<ArchiveFault> faults) {
  /** Format written and read. */
  static final int FORMAT = 1;

  static final String FILE = "backup.json";

  /** One line a file, as {@code sha256sum -c} reads it. */
  static final String MANIFEST = "manifest.sha256";

  static final String EMBEDDED = "EMBEDDED";
  static final String POSTGRESQL = "POSTGRESQL";

  public BackupSummary {
    faults = List.copyOf(faults);
  }

  public boolean holdsDatabase() {
    return database.equals(EMBEDDED);
  }
}
