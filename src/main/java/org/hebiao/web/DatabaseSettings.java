package org.hebiao.web;

import java.nio.file.Path;
import org.hebiao.archive.Database;

/**
 * Where the database is.
 *
 * @param url empty for the embedded one in the data folder
 */
public record DatabaseSettings(String url, String user, String password) {
  public DatabaseSettings {
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
      throw new InvalidSettingException("hebiao.database.url", url, "须以 jdbc:postgresql: 或 jdbc:h2: 开头", "must begin with jdbc:postgresql: or jdbc:h2:");
    }
  }

  Database open(Path embedded) {
    return Database.open(url.isEmpty() ? Database.embedded(embedded) : url, user, password);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + url + "]";
  }
}
