package org.hebiao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;

/** Looks through the audit log from the command line, without a running service. */
public final class AuditCheck {
  private AuditCheck() {}

  /** @throws ServiceStartException what kept it from being looked at, in words for people */
  public static AuditVerdict of(DataFolder folder, Map<String, String> variables) throws IOException {
    if (!Files.isDirectory(folder.root())) {
      throw new ServiceStartException(
          "没有数据文件夹“" + folder.root() + "”。请用 --data 指定。 / There is no data folder \"" + folder.root() + "\". Name it with --data.");
    }
    folder.create();
    try (DataFolder.Hold held = folder.hold(); Logs logs = Logs.to(folder.logs())) {
      DatabaseSettings settings = SettingsSources.of(folder, Map.of(), variables).settings().database();
      try (Database database = settings.open(folder.database())) {
        return new AuditLog(database.client(), Clock.systemUTC()).verify();
      }
    } catch (InvalidSettingException e) {
      throw new ServiceStartException(e.told(), e);
    }
  }
}
