package org.hebiao.web;

import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Database;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets people in by name and password; each try leaves its audit entry. */
@Component
final class Logins implements AuthenticationProvider {
  /** Longest name put into the audit log as typed. */
  private static final int NAME_SHOWN = 50;

  private final Accounts accounts;
  private final LoginPauses pauses;
  private final AuditLog audit;
  private final Database database;

  Logins(Accounts accounts, LoginPauses pauses, AuditLog audit, Database database) {
    this.accounts = accounts;
    this.pauses = pauses;
    this.audit = audit;
    this.database = database;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String typed = asked.getName();
    String name = typed.substring(0, Math.min(NAME_SHOWN, typed.length()));
    String address = asked.getDetails() instanceof WebAuthenticationDetails details ? String.valueOf(details.getRemoteAddress()) : "";
    if (pauses.isPaused(name, address)) {
      throw new LockedException("paused");
    }
    Optional<Accounts.Account> account = accounts.check(typed, String.valueOf(asked.getCredentials()));
    if (account.isEmpty()) {
      pauses.failed(name, address);
      note(name, "login.failed", address);
      throw new BadCredentialsException("wrong");
    }
    pauses.succeeded(name);
    note(name, "login", address);
    String[] authorities = account.get().roles().stream().map(Role::authority).toArray(String[]::new);
    return UsernamePasswordAuthenticationToken.authenticated(account.get().name(), "", AuthorityUtils.createAuthorityList(authorities));
  }

  void note(String name, String action, String address) {
    database.transactions().executeWithoutResult(status -> audit.append(name, action, name, Map.of("address", address)));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
