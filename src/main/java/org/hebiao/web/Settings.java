package org.hebiao.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.hebiao.archive.DataFolder;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything about the service that can be set. Defaults and what each means stand in {@code settings/hebiao.yaml}.
 *
 * @param data the data folder
 * @param port 0 for any free one
 * @param readers processes that read, 0 for one a core
 */
@ConfigurationProperties("hebiao")
public record Settings(Path data, String bind, int port, int readers, Duration stopGrace, AccessSettings access, DatabaseSettings database, WatchSettings watch, Limits limits) {
  private static final int LAST_PORT = 65_535;
  private static final int MOST_READERS = 64;

  public Settings {
    if (port < 0 || port > LAST_PORT) {
      throw new InvalidSettingException("hebiao.port", String.valueOf(port), "须在 0 与 65535 之间", "must be between 0 and 65535");
    }
    if (readers < 0 || readers > MOST_READERS) {
      throw new InvalidSettingException("hebiao.readers", String.valueOf(readers), "须在 0 与 64 之间", "must be between 0 and 64");
    }
    readers = readers == 0 ? Runtime.getRuntime().availableProcessors() : readers;
    if (access.mode() == AccessSettings.Mode.LOCAL && !isLoopback(bind)) {
      throw new InvalidSettingException(
          "hebiao.bind",
          bind,
          "本机模式只能监听本机地址；要供他人使用，请设 hebiao.access.mode: organisation 并运行 ./hebiao admin create",
          "in local mode only an address of this machine can be; to let others in set hebiao.access.mode: organisation and run ./hebiao admin create");
    }
  }

  public DataFolder folder() {
    return new DataFolder(data);
  }

  boolean isOnlyForThisMachine() {
    return isLoopback(bind);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new InvalidSettingException("hebiao.bind", address, "不是可用的地址", "is no address");
    }
  }
}
