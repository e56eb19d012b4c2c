package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hebiao.archive.Check;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Restore;
import org.hebiao.archive.Source;
import org.hebiao.client.RunningService;
import org.hebiao.submission.Intake;
import org.hebiao.submission.OpenArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A running service backs itself up, for those who may; what a killed one left behind is gone after the next start. */
class BackupApiTest {
  private static URI address(Running running) {
    return URI.create(running.service().address());
  }

  @Test
  void theBackupOfARunningServiceComesBackSound(@TempDir Path folder, @TempDir Path place) throws Exception {
    String name;
    try (Running running = Running.in(folder, "hebiao.readers", "1")) {
      byte[] bytes = "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8);
      running.bean(OpenArchive.class).intake().receive(new ByteArrayInputStream(bytes), new Intake.Delivery(Service.ORGANISATION, "坏.pdf", Source.UPLOAD, "本机用户", Optional.empty()));
      JsonNode made = new RunningService(address(running), Optional.empty()).backup().body();
      assertEquals(1, made.path("submissions").asInt());
      assertEquals(1, made.path("originals").asInt());
      assertTrue(made.path("databaseIncluded").asBoolean() && made.path("faults").isEmpty());
      name = made.path("name").asString();
      assertTrue(running.get("/api/v1/audit").body().contains("backup.make"));
    }
    DataFolder back = new DataFolder(place.resolve("back"));
    new Restore(folder.resolve("backups").resolve(name)).into(back);
    try (Database database = Database.open(Database.embedded(back.database()), "", "")) {
      assertTrue(new Check(back, database).run().isSound());
    }
  }

  @Test
  void onlyAnAdministratorMakesOneWherePeopleLogIn(@TempDir Path folder) throws Exception {
    try (Running running = Running.in(folder, "hebiao.access.mode", "organisation")) {
      for (Role role : Role.values()) {
        running.bean(Accounts.class).create("test", role.name(), "long enough", Set.of(role));
        String token = running.bean(Tokens.class).issue("test", role.name(), "", Role.ALL, Duration.ofDays(1)).secret();
        RunningService.Answer reply = new RunningService(address(running), Optional.of(token)).backup();
        assertEquals(role == Role.ADMIN, reply.isGood(), role + " " + reply);
      }
      assertFalse(new RunningService(address(running), Optional.empty()).backup().isGood());
    }
  }

  @Test
  void whatAKilledServiceLeftIsGoneAfterTheNextStart(@TempDir Path folder) throws IOException {
    Running.in(folder).close();
    Path upload = Files.writeString(folder.resolve("work/upload_7.tmp"), "half");
    Path half = Files.createDirectories(folder.resolve("backups/.20260101-000000-000Z.5f.part/originals"));
    Path whole = Files.createDirectories(folder.resolve("backups/20260101-000000-000Z"));
    Path image = Files.createDirectories(folder.resolve("work/pages/ab"));
    Running.in(folder).close();
    assertTrue(Files.notExists(upload) && Files.notExists(half));
    assertTrue(Files.exists(whole) && Files.exists(image));
    try (Database database = Database.open(Database.embedded(folder.resolve("database")), "", "")) {
      assertTrue(new Check(new DataFolder(folder), database).run().isSound());
    }
  }
}
