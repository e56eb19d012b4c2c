package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.Rule;
import org.hebiao.reconcile.RulePages;
import org.hebiao.reconcile.rules.Rules;
import org.hebiao.report.FindingText;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules and scoring profiles, as programs get them. */
@RestController
@RequestMapping("/api/v1")
class RuleController {
  private final FindingText chinese;
  private final FindingText english;

  RuleController(RulePages pages) {
    this.chinese = new FindingText(Messages.in(Language.ZH), pages);
    this.english = new FindingText(Messages.in(Language.EN), pages);
  }

  /** @param asks what the rule asks of a form */
  record RuleView(String id, String zh, String en, String asksZh, String asksEn, String basisZh, String basisEn) {}

  @GetMapping("/rules")
  @Operation(summary = "规则 / rules")
  List<RuleView> rules() {
    return Rules.ALL.stream().map(Rule::id).map(this::view).toList();
  }

  private RuleView view(String id) {
    return new RuleView(id, chinese.title(id), english.title(id), chinese.asks(id), english.asks(id), chinese.basis(id), english.basis(id));
  }

  @GetMapping("/profiles")
  @Operation(summary = "评分口径 / scoring profiles")
  List<String> profiles() {
    return new Profiles().ids();
  }
}
