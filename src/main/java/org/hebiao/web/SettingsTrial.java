package org.hebiao.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.archive.UnreachableDatabaseException;

/** Tries what settings name, as a start would: data folder, database, address to listen on. Leaves nothing behind but tables in a database that had none. */
public final class SettingsTrial {
  private final DataFolder folder;
  private final Settings settings;

  SettingsTrial(DataFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** A trial of the settings that a start with these would have. */
  public static List<String> faults(DataFolder folder, Map<String, String> typed, Map<String, String> variables) throws IOException {
    return new SettingsTrial(folder, SettingsSources.of(folder, typed, variables).settings()).faults();
  }

  /** What would keep the service from starting, each in words for people; empty when nothing would, or when it runs already. */
  private List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    if (Files.isDirectory(folder.root())) {
      try (DataFolder.Hold held = folder.hold()) {
        connect().ifPresent(faults::add);
      } catch (FolderInUseException running) {
        return List.of();
      }
    } else {
      connect().ifPresent(faults::add);
    }
    listen().ifPresent(faults::add);
    return faults;
  }

  private Optional<String> connect() {
    if (settings.database().url().isEmpty() && !folder.holdsDatabase()) {
      return Optional.empty();
    }
    try {
      settings.database().open(folder.database()).close();
      return Optional.empty();
    } catch (UnreachableDatabaseException e) {
      return Optional.of(database(e));
    }
  }

  private Optional<String> listen() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(address(settings));
    }
  }

  static String database(UnreachableDatabaseException e) {
    return "无法连接数据库：" + e.getMessage() + "。请检查 hebiao.database.url、user、password，并确认数据库正在运行。 / The database cannot be reached: " + e.getMessage()
        + ". Check hebiao.database.url, user and password, and whether the database runs.";
  }

  private static String address(Settings settings) {
    return "无法监听 " + settings.bind() + ":" + settings.port() + "：端口已被占用，或不是本机地址。请换一个端口或检查 hebiao.bind。 / Cannot listen on " + settings.bind() + ":" + settings.port()
        + ": the port is taken or this is no address of this machine. Choose another port or check hebiao.bind.";
  }
}
