package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hebiao.archive.AuditEntry;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.AuditVerdict;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is here, accounts, tokens and the audit log. */
@RestController
@RequestMapping("/api/v1")
class AccessController {
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_DAYS = 366;

  private final Settings settings;
  private final Accounts accounts;
  private final Tokens tokens;
  private final AuditLog audit;

  AccessController(Settings settings, Accounts accounts, Tokens tokens, AuditLog audit) {
    this.settings = settings;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
  }

  /** @param csrfToken to be sent back in {@code csrfHeader} with every unsafe request that has no API token; empty when there is no need */
  record Here(String user, String mode, Collection<String> roles, String csrfHeader, String csrfToken) {}

  record NewAccount(String name, String password, Set<Role> roles) {}

  record NewToken(String account, String label, Set<Role> scopes, int days) {}

  record Verdict(boolean intact, long entries, long brokenAt, String fault) {}

  @GetMapping("/session")
  @Operation(summary = "当前用户、角色与 CSRF 令牌 / who is here, with the CSRF token")
  Here session(Authentication who, HttpServletRequest request) {
    List<String> roles = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(name -> name.startsWith("ROLE_")).map(name -> name.substring(5)).sorted().toList();
    return new Here(who.getName(), settings.access().mode().name(), roles, Security.CSRF_HEADER, csrf(request));
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
  }

  @GetMapping("/limits")
  @Operation(summary = "全部上限 / all limits")
  Limits limits() {
    return settings.limits();
  }

  @GetMapping("/accounts")
  @Operation(summary = "账户 / accounts")
  List<Accounts.Account> accounts() {
    return accounts.all();
  }

  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "新建账户 / create an account")
  void create(@RequestBody NewAccount asked, Principal who) {
    if (asked.name() == null || asked.password() == null || asked.roles() == null || asked.roles().isEmpty()) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    accounts.create(who.getName(), asked.name(), asked.password(), asked.roles());
  }

  @PostMapping("/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "签发访问令牌，只显示一次 / issue a token, shown once")
  Tokens.Issued issue(@RequestBody NewToken asked, Principal who) {
    if (asked.account() == null || asked.label() == null || asked.label().length() > 200 || asked.scopes() == null || asked.days() < 1 || asked.days() > MOST_DAYS) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return tokens.issue(who.getName(), asked.account(), asked.label(), asked.scopes(), Duration.ofDays(asked.days()));
  }

  @DeleteMapping("/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "吊销访问令牌 / revoke a token")
  void revoke(@PathVariable long id, Principal who) {
    tokens.revoke(who.getName(), id);
  }

  @GetMapping("/audit")
  @Operation(summary = "审计日志，新的在前 / the audit log, newest first")
  List<AuditEntry> audit(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "100") int limit) {
    return audit.before(before, Math.clamp(limit, 1, MOST_ENTRIES));
  }

  @GetMapping("/audit/verdict")
  @Operation(summary = "核对审计链 / verify the chain of the audit log")
  Verdict verdict() {
    return switch (audit.verify()) {
      case AuditVerdict.Intact intact -> new Verdict(true, intact.entries(), 0, "");
      case AuditVerdict.Broken broken -> new Verdict(false, 0, broken.sequence(), broken.fault().name());
    };
  }
}
