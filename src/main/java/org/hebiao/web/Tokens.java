package org.hebiao.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Database;
import org.springframework.stereotype.Component;

/** API tokens (访问令牌): 256 random bits of which only the hash is kept; they expire, and do no more than their account. */
@Component
final class Tokens {
  static final String PREFIX = "hb_";
  private static final int BYTES = 32;

  private final Database database;
  private final AuditLog audit;
  private final Accounts accounts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(Database database, AuditLog audit, Accounts accounts, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** @param secret shown once, kept nowhere */
  record Issued(long id, String secret, Instant expires) {}

  private record Stored(String account, Set<Role> scopes) {}

  Issued issue(String actor, String account, String label, Set<Role> scopes, Duration life) {
    if (accounts.find(account).isEmpty()) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    Instant expires = now.plus(life);
    long id =
        Optional.ofNullable(
                database
                    .transactions()
                    .execute(
                        status -> {
                          String sql = "insert into api_token (hash, account, label, scopes, created_at, expires_at, revoked) values (?, ?, ?, ?, ?, ?, false)";
                          database
                              .client()
                              .sql(sql)
                              .params(hash(secret), account, label, Role.written(scopes), now.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC))
                              .update();
                          long made = database.client().sql("select id from api_token where hash = ?").param(hash(secret)).query(Long.class).single();
                          audit.append(actor, "token.issue", String.valueOf(made), Map.of("account", account, "scopes", Role.written(scopes), "expires", expires.toString()));
                          return made;
                        }))
            .orElseThrow();
    return new Issued(id, secret, expires);
  }

  void revoke(String actor, long id) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              if (database.client().sql("update api_token set revoked = true where id = ?").param(id).update() == 0) {
                throw new ProblemException(ProblemCode.NOT_FOUND);
              }
              audit.append(actor, "token.revoke", String.valueOf(id), Map.of());
            });
  }

  /** Whom a token lets in, with what its scopes and its account both allow. */
  Optional<Accounts.Account> account(String secret) {
    Optional<Stored> stored =
        database
            .client()
            .sql("select account, scopes from api_token where hash = ? and not revoked and expires_at > ?")
            .params(hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
            .query((row, n) -> new Stored(row.getString(1), Role.read(row.getString(2))))
            .optional();
    return stored.flatMap(
        token ->
            accounts
                .find(token.account())
                .filter(account -> !account.disabled())
                .map(account -> new Accounts.Account(account.name(), account.roles().stream().filter(token.scopes()::contains).collect(Collectors.toUnmodifiableSet()), false)));
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
