package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.hebiao.archive.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page: what holds and where it comes from, and who sees which part. */
class StatusPageTest {
  @Test
  void settingsNameTheirOriginAndTheAuditLogItsFirstFault(@TempDir Path folder) throws IOException {
    try (Running running = Running.in(folder, "hebiao.access.mode", "organisation", "hebiao.readers", "3")) {
      String admin = token(running, "admin", Role.ADMIN);
      String clerk = token(running, "clerk", Role.CLERK);
      String seen = get(running, "/status?lang=en", admin);
      assertTrue(seen.matches("(?s).*<code>hebiao.readers</code></td><td>3</td><td>命令行 / command line</td>.*"), "origin of a typed setting");
      assertTrue(seen.matches("(?s).*<code>hebiao.limits.pages</code></td><td>500</td><td class=\"soft\">默认 / default</td>.*"), "origin of a default");
      assertTrue(seen.contains(folder.toString()));
      String narrow = get(running, "/status?lang=en", clerk);
      assertFalse(narrow.contains("hebiao.readers") || narrow.contains(folder.toString()), "a clerk sees neither settings nor folder");
      String log = get(running, "/status/audit?verify=true&lang=en", admin);
      assertTrue(log.contains("The chain is intact") && log.contains("account.create") && log.contains("token.issue"), log);
      running.bean(Database.class).client().sql("update audit_entry set actor = '<i>x' where sequence = 1").update();
      String broken = get(running, "/status/audit?verify=true&lang=en", admin);
      assertTrue(broken.contains("Not to be trusted from entry 1 on: changed") && broken.contains("&lt;i&gt;x"), broken);
    }
  }

  private static String token(Running running, String name, Role role) {
    running.bean(Accounts.class).create("test", name, "long enough", Set.of(role));
    return running.bean(Tokens.class).issue("test", name, "", Role.ALL, Duration.ofDays(1)).secret();
  }

  private static String get(Running running, String path, String token) throws IOException {
    Reply reply = new Reply.Ask("GET", path).head("Authorization", "Bearer " + token).to(running.port());
    assertEquals(200, reply.status(), path);
    return reply.body();
  }
}
