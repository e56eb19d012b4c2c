package org.hebiao.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.reconcile.Rule;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.report.RuleCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules, or prints the page of one. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {"列出全部规则，或显示一条规则的说明。", "Lists all rules, or shows the page of one."})
final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "规则编号 / id of a rule")
  private Optional<String> id = Optional.empty();

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "语言 / language")
  private Language language = Language.ZH;

  @Spec private @Nullable CommandSpec spec;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (id.isPresent() && spec != null && Rules.ALL.stream().map(Rule::id).noneMatch(id.get()::equals)) {
      throw WrongUsage.of(spec.commandLine(), "没有规则“" + id.get() + "”，全部规则见 hebiao rules", "no rule \"" + id.get() + "\", hebiao rules lists them");
    }
    boolean coloured = terminal.outShown() && terminal.colours();
    RuleCatalogue catalogue = new RuleCatalogue(Messages.in(language), new RulePages(), terminal.columns(), coloured);
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    if (id.isPresent()) {
      catalogue.page(id.get(), out);
    } else {
      catalogue.list(Rules.ALL, out);
    }
    out.flush();
    return ExitCode.CLEAN;
  }
}
