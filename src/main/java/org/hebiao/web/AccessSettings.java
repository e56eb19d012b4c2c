package org.hebiao.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Who is let in how.
 *
 * @param hosts names people may type beside those of this machine, without port
 * @param tls whether people come over TLS
 * @param loginAttempts failures before a pause
 */
public record AccessSettings(Mode mode, List<String> hosts, boolean tls, Duration sessionIdle, int loginAttempts, Duration loginPause) {
  /** The two modes of the service. */
  public enum Mode {
    /** 本机: this machine only, no login. */
    LOCAL,
    /** 单位: over the network, people log in. */
    ORGANISATION
  }

  public AccessSettings {
    hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    if (loginAttempts < 1) {
      throw new InvalidSettingException("hebiao.access.login-attempts", String.valueOf(loginAttempts), "须大于 0", "must be above 0");
    }
    if (!loginPause.isPositive()) {
      throw new InvalidSettingException("hebiao.access.login-pause", loginPause.toString(), "须大于 0", "must be above 0");
    }
    if (sessionIdle.toMinutes() < 1) {
      throw new InvalidSettingException("hebiao.access.session-idle", sessionIdle.toString(), "至少一分钟", "must be a minute at least");
    }
  }
}
