package org.hebiao.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes who guesses passwords wait: after some failures of one account or from one address, no login of it for a while. Thread-safe. */
@Component
final class LoginPauses {
  /** Beyond this many names under watch the oldest are forgotten, so that guessing cannot fill the memory. */
  private static final int WATCHED = 10_000;

  private record Failures(int count, Instant last) {}

  private final AccessSettings settings;
  private final Clock clock;
  private final Map<String, Failures> failures = new HashMap<>();

  LoginPauses(Settings settings, Clock clock) {
    this.settings = settings.access();
    this.clock = clock;
  }

  synchronized boolean isPaused(String account, String address) {
    return keys(account, address).stream().anyMatch(key -> current(key).count() >= settings.loginAttempts());
  }

  synchronized void failed(String account, String address) {
    if (failures.size() > WATCHED) {
      failures.values().removeIf(this::isOver);
      if (failures.size() > WATCHED) {
        failures.clear();
      }
    }
    keys(account, address).forEach(key -> failures.put(key, new Failures(current(key).count() + 1, clock.instant())));
  }

  synchronized void succeeded(String account) {
    failures.remove("account " + account);
  }

  private Failures current(String key) {
    Failures known = failures.getOrDefault(key, new Failures(0, Instant.MIN));
    return known.count() > 0 && isOver(known) ? new Failures(0, Instant.MIN) : known;
  }

  private boolean isOver(Failures known) {
    return known.last().plus(settings.loginPause()).isBefore(clock.instant());
  }

  private static List<String> keys(String account, String address) {
    return List.of("account " + account, "address " + address);
  }
}
