package org.hebiao.archive;

import java.util.List;

/**
 * What looking through a whole archive found.
 *
 * @param originals files of bytes, each hashed anew
 * @param readings decoded
 * @param auditEntries in a chain that holds
 */
public record CheckReport(long submissions, long originals, long readings, long auditEntries, List<ArchiveFault> faults) {
  public CheckReport {
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.stream().noneMatch(fault -> fault.kind().isFault());
  }

  /** Faults that moving a file aside mends. */
  public List<ArchiveFault> movable() {
    return faults.stream().filter(fault -> fault.kind().isMovable()).toList();
  }
}
