package org.hebiao.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.lookup.ArchiveSearch;

/** The search of a data folder without a running service, for the command line: the folder is held as long as this is open. */
public final class StoppedSearch implements AutoCloseable {
  private final DataFolder.Hold hold;
  private final Logs logs;
  private final Database database;
  private final ArchiveSearch search;

  private StoppedSearch(DataFolder.Hold hold, Logs logs, Database database, ArchiveSearch search) {
    this.hold = hold;
    this.logs = logs;
    this.database = database;
    this.search = search;
  }

  /** @throws ServiceStartException what kept it from being opened, in words for people */
  public static StoppedSearch open(DataFolder folder, Map<String, String> variables) throws IOException {
    folder.create();
    DataFolder.Hold hold = folder.hold();
    Logs logs = Logs.to(folder.logs());
    try {
      Database database = SettingsSources.of(folder, Map.of(), variables).settings().database().open(folder.database());
      try {
        return new StoppedSearch(hold, logs, database, ArchiveSearch.of(folder, database, Clock.systemUTC(), Service.ORGANISATION));
      } catch (IOException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (InvalidSettingException e) {
      close(logs, hold);
      throw new ServiceStartException(e.told(), e);
    } catch (IOException | RuntimeException e) {
      close(logs, hold);
      throw e;
    }
  }

  private static void close(Logs logs, DataFolder.Hold hold) throws IOException {
    logs.close();
    hold.close();
  }

  public ArchiveSearch search() {
    return search;
  }

  @Override
  public void close() throws IOException {
    search.close();
    database.close();
    logs.close();
    hold.close();
  }
}
