package org.hebiao.cli;

import java.util.Optional;
import org.hebiao.reconcile.Severity;

/** From which severity on findings change the exit code. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  boolean isReachedBy(Optional<Severity> gravest) {
    return switch (this) {
      case ERROR -> gravest.filter(severity -> severity == Severity.ERROR).isPresent();
      case WARNING -> gravest.filter(severity -> severity != Severity.INFO).isPresent();
      case INFO -> gravest.isPresent();
      case NEVER -> false;
    };
  }
}
