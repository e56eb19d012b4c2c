package org.hebiao.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.report.Language;

/** Makes an administrator from the command line, without a running service. */
public final class FirstAdministrator {
  private static final String ACTOR = "命令行";

  private FirstAdministrator() {}

  /** @throws ServiceStartException what kept it from being made, in words for people */
  public static void create(DataFolder folder, Map<String, String> variables, String name, String password) throws IOException {
    folder.create();
    try (DataFolder.Hold held = folder.hold(); Logs logs = Logs.to(folder.logs())) {
      DatabaseSettings settings = SettingsSources.of(folder, Map.of(), variables).settings().database();
      try (Database database = settings.open(folder.database())) {
        Clock clock = Clock.systemUTC();
        new Accounts(database, new AuditLog(database.client(), clock), clock).create(ACTOR, name, password, Set.of(Role.ADMIN));
      }
    } catch (InvalidSettingException e) {
      throw new ServiceStartException(e.told(), e);
    } catch (ProblemException e) {
      throw new ServiceStartException(e.text(Language.ZH) + " / " + e.text(Language.EN), e);
    }
  }
}
