package org.hebiao.web;

import java.time.Duration;

/**
 * The watched folder.
 *
 * @param folder empty for none
 * @param stable how long a file must not have changed before it is taken in
 */
public record WatchSettings(String folder, Duration stable) {
  public WatchSettings {
    if (stable.isNegative() || stable.isZero()) {
      throw new InvalidSettingException("hebiao.watch.stable", stable.toString(), "须大于 0", "must be above 0");
    }
  }
}
