package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hebiao.archive.AuditEntry;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming in as a person or a program of an organisation. */
class LoginTest {
  private static final String PASSWORD = "correct horse 9";

  @TempDir private Path folder;

  private Running start(String... more) throws IOException {
    FirstAdministrator.create(new DataFolder(folder), Map.of(), "admin", PASSWORD);
    return Running.in(folder, List.of(List.of("hebiao.access.mode", "organisation"), List.of(more)).stream().flatMap(List::stream).toArray(String[]::new));
  }

  private static Reply login(Running running, String name, String password) throws IOException {
    Reply page = running.get("/login");
    String csrf = page.cookie("hebiao-csrf");
    String form = "username=" + name + "&password=" + password.replace(' ', '+') + "&_csrf=" + csrf.substring(csrf.indexOf('=') + 1);
    return new Reply.Ask("POST", "/login").head("Cookie", csrf).body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)).to(running.port());
  }

  @Test
  void personComesInBySessionAndItsCookieIsClosed() throws IOException {
    try (Running running = start("hebiao.access.tls", "true")) {
      Reply in = login(running, "admin", PASSWORD);
      assertEquals(302, in.status(), in.toString());
      String set = in.all("Set-Cookie").stream().filter(cookie -> cookie.startsWith("hebiao-session")).findFirst().orElseThrow();
      assertTrue(set.contains("HttpOnly") && set.contains("Secure") && set.contains("SameSite=Strict"), set);
      Reply here = new Reply.Ask("GET", "/api/v1/session").head("Cookie", in.cookie("hebiao-session")).to(running.port());
      assertTrue(here.body().contains("\"user\":\"admin\"") && here.body().contains("[\"ADMIN\"]"), here.toString());
      running.bean(Database.class).client().sql("update account set disabled = true").update();
      Reply after = new Reply.Ask("GET", "/api/v1/session").head("Cookie", in.cookie("hebiao-session")).to(running.port());
      assertEquals(403, after.status(), "a disabled account is out at once");
    }
  }

  @Test
  void guessingIsPausedAndAllIsInTheAuditLog() throws IOException {
    try (Running running = start("hebiao.access.login-attempts", "3")) {
      for (int i = 0; i < 3; i++) {
        assertTrue(login(running, "admin", "wrong " + i).head("Location").endsWith("/login?failed"));
      }
      assertTrue(login(running, "admin", PASSWORD).head("Location").endsWith("/login?paused"), "even the right password waits");
      AuditLog audit = running.bean(AuditLog.class);
      List<String> actions = audit.before(Long.MAX_VALUE, 10).stream().map(AuditEntry::action).toList();
      assertEquals(List.of("login.failed", "login.failed", "login.failed", "account.create"), actions);
      assertInstanceOf(AuditVerdict.Intact.class, audit.verify());
    }
  }

  @Test
  void tokenIsKeptHashedAndEndsByTimeAndByRevocation() throws IOException {
    try (Running running = start()) {
      Tokens tokens = running.bean(Tokens.class);
      Tokens.Issued issued = tokens.issue("admin", "admin", "script", Set.of(Role.ADMIN), Duration.ofDays(1));
      assertTrue(issued.secret().matches("hb_[A-Za-z0-9_-]{43}"));
      String kept = running.bean(Database.class).client().sql("select hash from api_token").query(String.class).single();
      assertFalse(kept.contains(issued.secret().substring(3)));
      assertEquals(200, accounts(running, issued.secret()).status());
      assertEquals("", accounts(running, issued.secret()).head("Set-Cookie"), "no session, no cookie");
      assertEquals(401, running.get("/api/v1/accounts?access_token=" + issued.secret()).status(), "only in the header");
      assertEquals(403, accounts(running, tokens.issue("admin", "admin", "", Set.of(Role.CLERK), Duration.ofDays(1)).secret()).status(), "out of scope");
      assertEquals(401, accounts(running, tokens.issue("admin", "admin", "", Set.of(Role.ADMIN), Duration.ofSeconds(-1)).secret()).status(), "expired");
      tokens.revoke("admin", issued.id());
      assertEquals(401, accounts(running, issued.secret()).status());
    }
  }

  private static Reply accounts(Running running, String secret) throws IOException {
    return new Reply.Ask("GET", "/api/v1/accounts").head("Authorization", "Bearer " + secret).to(running.port());
  }

  @Test
  void networkIsRefusedUntilAnAdministratorExists() throws IOException {
    String[] open = {"hebiao.access.mode", "organisation", "hebiao.bind", "0.0.0.0"};
    String said = assertThrows(ServiceStartException.class, () -> Running.in(folder, open)).getMessage();
    assertTrue(said.contains("./hebiao admin create"), said);
    String local = assertThrows(ServiceStartException.class, () -> Running.in(folder, "hebiao.bind", "0.0.0.0")).getMessage();
    assertTrue(local.contains("hebiao.access.mode"), local);
  }

  @Test
  void weakPasswordsAndTakenNamesAreRefused() throws IOException {
    DataFolder data = new DataFolder(folder);
    assertThrows(ServiceStartException.class, () -> FirstAdministrator.create(data, Map.of(), "admin", "short"));
    FirstAdministrator.create(data, Map.of(), "admin", PASSWORD);
    String said = assertThrows(ServiceStartException.class, () -> FirstAdministrator.create(data, Map.of(), "admin", PASSWORD)).getMessage();
    assertTrue(said.contains("admin"), said);
  }
}
