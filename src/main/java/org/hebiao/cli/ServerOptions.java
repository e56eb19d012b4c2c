package org.hebiao.cli;

import java.net.URI;
import java.util.Optional;
import org.hebiao.client.RunningService;
import picocli.CommandLine.Option;

/** Which running server a command works with, when it does not work on a data folder. */
final class ServerOptions {
  @Option(names = "--url", paramLabel = "URL", description = "正在运行的服务的地址 / address of a running server")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--token",
      defaultValue = "${env:HEBIAO_TOKEN}",
      paramLabel = "TOKEN",
      description = "API 令牌（单位模式），最好用环境变量 HEBIAO_TOKEN 给出 / API token in organisation mode, better given as HEBIAO_TOKEN")
  private Optional<String> token = Optional.empty();

  /** The server that was named, if one was. */
  Optional<RunningService> service() {
    return url.map(address -> new RunningService(address, token));
  }
}
