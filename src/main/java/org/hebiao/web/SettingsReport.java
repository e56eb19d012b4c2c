package org.hebiao.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.DataFolder;

/**
 * What a look at the settings tells: every value with its origin, and the first thing that is wrong.
 *
 * @param lines one a setting
 */
public record SettingsReport(List<String> lines, Optional<String> wrong) {
  public SettingsReport {
    lines = List.copyOf(lines);
  }

  public static SettingsReport of(DataFolder folder, Map<String, String> typed, Map<String, String> variables) throws IOException {
    SettingsSources sources;
    try {
      sources = SettingsSources.of(folder, typed, variables);
    } catch (InvalidSettingException e) {
      return new SettingsReport(List.of(), Optional.of(e.told()));
    }
    try {
      sources.settings();
      return new SettingsReport(sources.origins(), Optional.empty());
    } catch (InvalidSettingException e) {
      return new SettingsReport(sources.origins(), Optional.of(e.told()));
    }
  }
}
