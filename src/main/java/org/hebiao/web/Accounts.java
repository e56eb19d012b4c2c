package org.hebiao.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Database;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts (账户) of people; passwords are kept as salted hashes. Each change leaves its audit entry in the same transaction. */
@Component
final class Accounts {
  /** Shortest password taken, in characters. */
  static final int SHORTEST = 10;

  /** bcrypt looks at no more bytes; a longer password would be cut silently. */
  private static final int LONGEST_BYTES = 72;

  private static final String NAME = "[\\p{L}\\p{N}._-]{1,50}";

  private final Database database;
  private final AuditLog audit;
  private final Clock clock;
  private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

  /** Checked against when there is no such account, so that both take the same time. */
  private final String nobody = String.valueOf(encoder.encode("nobody"));

  Accounts(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** An account without its password. */
  record Account(String name, Set<Role> roles, boolean disabled) {}

  private record Stored(Account account, String hash) {}

  boolean hasAdministrator() {
    return all().stream().anyMatch(account -> !account.disabled() && account.roles().contains(Role.ADMIN));
  }

  List<Account> all() {
    return database.client().sql("select * from account order by name").query((row, n) -> stored(row).account()).list();
  }

  Optional<Account> find(String name) {
    return stored(name).map(Stored::account);
  }

  /** The account when the password is its own and it is not disabled. */
  Optional<Account> check(String name, String password) {
    Optional<Stored> stored = stored(name);
    boolean right = encoder.matches(password, stored.map(Stored::hash).orElse(nobody));
    return stored.map(Stored::account).filter(account -> right && !account.disabled());
  }

  void create(String actor, String name, String password, Set<Role> roles) {
    if (!name.matches(NAME)) {
      throw new ProblemException(ProblemCode.ACCOUNT_NAME);
    }
    if (password.length() < SHORTEST || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      throw new ProblemException(ProblemCode.PASSWORD, "least", String.valueOf(SHORTEST), "most", String.valueOf(LONGEST_BYTES));
    }
    String hash = String.valueOf(encoder.encode(password));
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              if (find(name).isPresent()) {
                throw new ProblemException(ProblemCode.ACCOUNT_EXISTS, "name", name);
              }
              database
                  .client()
                  .sql("insert into account (name, password_hash, roles, disabled, created_at) values (?, ?, ?, false, ?)")
                  .params(name, hash, Role.written(roles), clock.instant().atOffset(ZoneOffset.UTC))
                  .update();
              audit.append(actor, "account.create", name, Map.of("roles", Role.written(roles)));
            });
  }

  private Optional<Stored> stored(String name) {
    if (!name.matches(NAME)) {
      return Optional.empty();
    }
    return database.client().sql("select * from account where name = ?").param(name).query((row, n) -> stored(row)).optional();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(new Account(row.getString("name"), Role.read(row.getString("roles")), row.getBoolean("disabled")), row.getString("password_hash"));
  }
}
