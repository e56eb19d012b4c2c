package org.hebiao.archive;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Connections to an embedded database that closed itself, as H2 does when its disk is full, are thrown away: the next one opens it again. Its states are
 * not among those a pool knows to be the end of a connection.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
  /** H2: database closed, object closed, I/O error, I/O error with a path, database already closed. */
  private static final Set<Integer> CLOSED = Set.of(90098, 90007, 90028, 90031, 90121);

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
