package org.hebiao.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;

/** The archive of a data folder whose service does not run, opened for upkeep: held, so that no service starts on it meanwhile. */
public final class RestingArchive implements AutoCloseable {
  private final DataFolder folder;
  private final Database database;
  private final DataFolder.Hold hold;
  private final Logs logs;

  private RestingArchive(DataFolder folder, Database database, DataFolder.Hold hold, Logs logs) {
    this.folder = folder;
    this.database = database;
    this.hold = hold;
    this.logs = logs;
  }

  /** @throws ServiceStartException why it cannot be opened, in words for people */
  public static RestingArchive open(DataFolder folder, Map<String, String> variables) throws IOException {
    DatabaseSettings settings = database(folder, variables);
    if (!Files.isDirectory(folder.root()) || settings.url().isEmpty() && !folder.holdsDatabase()) {
      throw new ServiceStartException(
          "“" + folder.root() + "”不是核表的数据文件夹，其中没有数据库。请用 --data 指定。 / \"" + folder.root()
              + "\" is no data folder of Hebiao, there is no database in it. Name one with --data.");
    }
    DataFolder.Hold hold = folder.hold();
    try {
      folder.create();
      Logs logs = Logs.to(folder.logs());
      try {
        return new RestingArchive(folder, settings.open(folder.database()), hold, logs);
      } catch (RuntimeException e) {
        logs.close();
        throw new ServiceStartException(
            "数据库无法打开：" + e.getMessage() + "。请检查设置，或用最近的备份恢复（./hebiao restore）。 / The database does not open: " + e.getMessage()
                + ". Check the settings, or restore the last backup (./hebiao restore).",
            e);
      }
    } catch (IOException | RuntimeException e) {
      hold.close();
      throw e;
    }
  }

  private static DatabaseSettings database(DataFolder folder, Map<String, String> variables) throws IOException {
    try {
      return SettingsSources.of(folder, Map.of(), variables).settings().database();
    } catch (InvalidSettingException e) {
      throw new ServiceStartException(e.told(), e);
    }
  }

  public DataFolder folder() {
    return folder;
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    database.close();
    logs.close();
    hold.close();
  }
}
