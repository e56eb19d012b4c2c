package org.hebiao.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** How requests come in: two chains, one for tokens and one for browsers, both judged by the access table and by nothing else. */
@Configuration
class Security {
  /** Who everything is done as in local mode. */
  static final String LOCAL_USER = "本机用户";

  static final String CSRF_HEADER = "X-CSRF-TOKEN";
  private static final String BEARER = "Bearer ";

  private final Settings settings;
  private final Problems problems;
  private final Accounts accounts;

  Security(Settings settings, Problems problems, Accounts accounts) {
    this.settings = settings;
    this.problems = problems;
    this.accounts = accounts;
  }

  private boolean isLocal() {
    return settings.access().mode() == AccessSettings.Mode.LOCAL;
  }

  @Bean
  AccessTable accessTable() {
    return AccessTable.standard();
  }

  @Bean
  FilterRegistrationBean<Gate> gate() {
    FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(new Gate(settings, problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler() {
    return (request, response, rejected) -> problems.answer(request, response, ProblemCode.BAD_REQUEST);
  }

  /** Programs with a token: no session, no cookie, hence no CSRF token. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, AccessTable table, Tokens tokens) {
    http.securityMatcher(request -> !isLocal() && request.getHeader("Authorization") != null);
    http.csrf(AbstractHttpConfigurer::disable);
    stateless(http, request -> token(request).flatMap(tokens::account));
    judged(http, table, false);
    return http.build();
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization")).filter(value -> value.startsWith(BEARER + Tokens.PREFIX)).map(value -> value.substring(BEARER.length()));
  }

  /** Browsers, and in local mode everything. */
  @Bean
  @Order(2)
  SecurityFilterChain browsers(HttpSecurity http, AccessTable table, Logins logins) {
    http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfHandler()));
    if (isLocal()) {
      stateless(http, request -> Optional.of(new Accounts.Account(LOCAL_USER, Role.ALL, false)));
    } else {
      http.formLogin(
          form ->
              form.loginPage("/login")
                  .defaultSuccessUrl("/", true)
                  .failureHandler((request, response, failed) -> response.sendRedirect(failed instanceof LockedException ? "/login?paused" : "/login?failed")));
      http.logout(
          out ->
              out.addLogoutHandler(
                      (request, response, who) -> {
                        if (who != null) {
                          logins.note(who.getName(), "logout", request.getRemoteAddr());
                        }
                      })
                  .logoutSuccessUrl("/login"));
    }
    judged(http, table, !isLocal());
    return http.build();
  }

  private CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName("hebiao-csrf");
    repository.setHeaderName(CSRF_HEADER);
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(settings.access().tls()));
    return repository;
  }

  private static void stateless(HttpSecurity http, Function<HttpServletRequest, Optional<Accounts.Account>> who) {
    http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.logout(AbstractHttpConfigurer::disable);
    http.addFilterBefore(new EnteredBy(who), AuthorizationFilter.class);
  }

  /** @param current whether roles are looked up anew at each request, because a session outlives a change of its account */
  private void judged(HttpSecurity http, AccessTable table, boolean current) {
    http.headers(AbstractHttpConfigurer::disable);
    http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
    http.httpBasic(AbstractHttpConfigurer::disable);
    http.exceptionHandling(
        handling ->
            handling
                .authenticationEntryPoint((request, response, failed) -> login(request, response, table))
                .accessDeniedHandler((request, response, denied) -> problems.answer(request, response, denied instanceof CsrfException ? ProblemCode.CSRF : refusal(request, table))));
    http.authorizeHttpRequests(
        rules ->
            rules
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access((who, context) -> new AuthorizationDecision(isAllowed(table, context.getRequest(), who.get(), current))));
  }

  private boolean isAllowed(AccessTable table, HttpServletRequest request, Authentication who, boolean current) {
    return table
        .row(request)
        .map(row -> row.everyone() || row.roles().stream().anyMatch(role -> has(who, role, current)))
        .orElse(false);
  }

  private boolean has(Authentication who, Role role, boolean current) {
    boolean had = who.getAuthorities().stream().anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    return had && (!current || accounts.find(who.getName()).filter(account -> !account.disabled() && account.roles().contains(role)).isPresent());
  }

  private static ProblemCode refusal(HttpServletRequest request, AccessTable table) {
    if (table.row(request).isPresent()) {
      return ProblemCode.FORBIDDEN;
    }
    return table.knowsPath(request.getRequestURI()) ? ProblemCode.METHOD : ProblemCode.NOT_FOUND;
  }

  private void login(HttpServletRequest request, HttpServletResponse response, AccessTable table) throws IOException {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (request.getMethod().equals("GET") && accept.contains("text/html") && table.row(request).isPresent()) {
      response.sendRedirect("/login");
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      problems.answer(request, response, ProblemCode.LOGIN_NEEDED);
    }
  }
}
