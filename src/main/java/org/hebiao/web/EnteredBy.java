package org.hebiao.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in for itself alone, without a session: as 本机用户, or by its token. */
final class EnteredBy extends OncePerRequestFilter {
  private final Function<HttpServletRequest, Optional<Accounts.Account>> who;

  EnteredBy(Function<HttpServletRequest, Optional<Accounts.Account>> who) {
    this.who = who;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Optional<Accounts.Account> account = who.apply(request);
    if (account.isPresent()) {
      String[] authorities = account.get().roles().stream().map(Role::authority).toArray(String[]::new);
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.get().name(), "", AuthorityUtils.createAuthorityList(authorities)));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
