package org.hebiao.report;

import java.util.stream.Collectors;
import org.hebiao.reconcile.ProfileChoice;

/** Names the profile a form is judged by, and the printed clues it was chosen for. */
public final class ProfileText {
  private ProfileText() {}

  public static String of(ProfileChoice choice, Messages messages) {
    return messages.text("text.profile.chosen", "profile", choice.profile().title().in(messages.language().code()), "reasons", reasons(choice, messages));
  }

  static String reasons(ProfileChoice choice, Messages messages) {
    return choice.reasons().stream()
        .map(reason -> messages.find("text.reason." + reason.key()).orElse(reason.key()).replace("{value}", Printed.brief(reason.value())))
        .collect(Collectors.joining(messages.text("list.separator")));
  }
}
