package org.hebiao.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Standing;

/** Says how a finding stands after what people said about it. */
final class StandingText {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Messages messages;

  StandingText(Messages messages) {
    this.messages = messages;
  }

  /** One or two words, empty for a finding nobody spoke of. */
  String brief(Standing standing) {
    return switch (standing) {
      case Standing.Open none -> "";
      case Standing.Confirmed confirmed -> messages.text("standing.confirmed");
      case Standing.DeclaredFalse declared -> messages.text("standing.false");
      case Standing.Waived waived -> messages.text("standing.waived", "until", waived.by().until());
      case Standing.Settled settled -> messages.text("standing.settled");
      case Standing.Returned returned -> messages.text("standing.returned." + returned.why().name());
    };
  }

  /** Who said it, when, and why. */
  String signed(Entry entry) {
    String when = MINUTE.format(entry.signed().when().atZone(ZoneId.systemDefault()));
    String reason = Printed.text(entry.signed().reason());
    return entry.signed().who() + " · " + when + (reason.isEmpty() ? "" : " · " + reason);
  }
}
