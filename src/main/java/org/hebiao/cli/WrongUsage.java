package org.hebiao.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Tells in both languages what is wrong with a command as typed. */
final class WrongUsage {
  private final PrintStream err;

  WrongUsage(PrintStream err) {
    this.err = err;
  }

  int tell(CommandLine.ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String message = String.valueOf(wrong.getMessage());
    int english = message.indexOf(BOTH);
    err.println("命令写法有误：" + (english < 0 ? kind(wrong) : message.substring(0, english)));
    err.println("Wrong usage: " + (english < 0 ? message : message.substring(english + BOTH.length())));
    err.println("用法见 / See: " + command + " --help");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Stands between the Chinese and the English half of our own messages. */
  private static final String BOTH = " / ";

  /** A usage error in our own words. */
  static CommandLine.ParameterException of(CommandLine command, String chinese, String english) {
    return new CommandLine.ParameterException(command, chinese + BOTH + english);
  }

  private static String kind(CommandLine.ParameterException wrong) {
    return switch (wrong) {
      case CommandLine.UnmatchedArgumentException unknown -> "不认识的参数 " + String.join(" ", unknown.getUnmatched());
      case CommandLine.MissingParameterException missing -> "缺少必需的参数";
      case CommandLine.MutuallyExclusiveArgsException both -> "参数不能同时使用";
      case CommandLine.OverwrittenOptionException twice -> "同一参数重复给出";
      default -> "参数的值无效" + (wrong.getValue() == null ? "" : " “" + wrong.getValue() + "”");
    };
  }
}
