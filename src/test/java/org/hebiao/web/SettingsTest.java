package org.hebiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.submission.ServiceLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings: where values come from, and what is said when one cannot be. */
class SettingsTest {
  @TempDir private Path folder;

  private SettingsReport report(String file, Map<String, String> variables) throws IOException {
    Files.writeString(folder.resolve("hebiao.yaml"), file);
    return SettingsReport.of(new DataFolder(folder), Map.of(), variables);
  }

  private static String line(SettingsReport report, String key) {
    return report.lines().stream().filter(line -> line.startsWith(key + " =")).findFirst().orElseThrow();
  }

  @Test
  void defaultsAreThoseOfTheContract() throws IOException {
    Limits limits = SettingsSources.of(new DataFolder(folder), Map.of(), Map.of()).settings().limits();
    assertEquals(100L << 20, limits.fileBytes().toBytes());
    assertEquals(500, limits.pages());
    assertEquals(Duration.ofSeconds(120), limits.scannedPageTime());
    assertEquals(10_000, limits.queue());
    assertEquals(2_000, limits.archiveEntries());
    assertEquals(ServiceLimits.standard(), limits.service());
  }

  /** A setting nobody reads would be a promise nobody keeps. */
  @Test
  void everySettingIsReadAndEveryPartOfASettingCanBeSet() throws IOException {
    Set<String> keys = new TreeSet<>();
    SettingsReport.of(new DataFolder(folder), Map.of(), Map.of()).lines().forEach(line -> keys.add(line.substring(0, line.indexOf(" ="))));
    Set<String> parts = new TreeSet<>();
    for (RecordComponent part : Settings.class.getRecordComponents()) {
      if (part.getType().isRecord()) {
        for (RecordComponent inner : part.getType().getRecordComponents()) {
          parts.add("hebiao." + kebab(part) + "." + kebab(inner));
        }
      } else if (!part.getName().equals("data")) {
        parts.add("hebiao." + kebab(part));
      }
    }
    assertEquals(parts, keys);
  }

  private static String kebab(RecordComponent part) {
    return part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }

  /** Each limit, halved, reaches what taking in and reading is held to. */
  @Test
  void everyLimitOfAFileReachesTheReaders() throws IOException {
    String text =
        """
        hebiao.limits.file-bytes: 50MB
        hebiao.limits.pages: 250
        hebiao.limits.page-megapixels: 20
        hebiao.limits.stream-bytes: 128MB
        hebiao.limits.document-bytes: 512MB
        hebiao.limits.page-operators: 500000
        hebiao.limits.document-characters: 10000000
        hebiao.limits.cell-characters: 50000
        hebiao.limits.form-rows: 5000
        hebiao.limits.archive-entries: 1000
        hebiao.limits.archive-bytes: 512MB
        hebiao.limits.archive-ratio: 50
        hebiao.limits.archive-depth: 1
        hebiao.limits.digital-page-time: 15s
        hebiao.limits.scanned-page-time: 60s
        hebiao.limits.silence: 30s
        hebiao.limits.document-time: 1h
        hebiao.limits.file-name-characters: 127
        hebiao.limits.queue: 5000
        hebiao.limits.free-disk: 32MB
        """;
    Files.writeString(folder.resolve("hebiao.yaml"), text);
    ServiceLimits set = SettingsSources.of(new DataFolder(folder), Map.of(), Map.of()).settings().limits().service();
    ServiceLimits.Amounts amounts = new ServiceLimits.Amounts(500_000, 20_000_000, 512L << 20, 10_000_000, 50_000, 5_000);
    assertEquals(
        new ServiceLimits(
            50L << 20, 250, 128L << 20, Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofHours(1), 1_000, 512L << 20, 50, 1,
            5_000, 32L << 20, 127, amounts),
        set);
  }

  @Test
  void misspeltVariablesOfAGroupAreNamed() throws IOException {
    String said = report("", Map.of("HEBIAO_LIMITS_PAEGS", "3")).wrong().orElse("nothing");
    assertTrue(said.contains("HEBIAO_LIMITS_PAEGS") && said.contains(" / "), said);
    assertTrue(report("", Map.of("HEBIAO_TOKEN", "x", "HEBIAO_JAVA_OPTIONS", "-Xmx1g", "HEBIAO_LIMITS_PAGES", "3")).wrong().isEmpty());
  }

  @Test
  void writtenFileChangesNothingUntilALineIsTakenIn() throws IOException {
    DataFolder data = new DataFolder(folder);
    SettingsSources.writeTemplate(data);
    SettingsReport untouched = SettingsReport.of(data, Map.of(), Map.of());
    assertTrue(untouched.wrong().isEmpty());
    assertTrue(untouched.lines().stream().allMatch(line -> line.endsWith("<- 默认 / default")), untouched.lines().toString());
    String text = Files.readString(data.settings());
    Files.writeString(data.settings(), text.replace("# hebiao.port: 8080", "hebiao.port: 9090"));
    assertEquals("hebiao.port = 9090  <- hebiao.yaml", line(SettingsReport.of(data, Map.of(), Map.of()), "hebiao.port"));
  }

  @Test
  void environmentGoesBeforeTheFile() throws IOException {
    Map<String, String> variables = Map.of("HEBIAO_PORT", "7000", "HEBIAO_LIMITS_FILE_BYTES", "5MB", "HEBIAO_DATABASE_PASSWORD", "geheim", "HEBIAO_JAVA_HOME", "/x");
    SettingsReport report = report("hebiao.port: 9090\nhebiao.limits.file-bytes: 7MB\n", variables);
    assertEquals("hebiao.port = 7000  <- 环境变量 / environment", line(report, "hebiao.port"));
    assertEquals("hebiao.limits.file-bytes = 5MB  <- 环境变量 / environment", line(report, "hebiao.limits.file-bytes"));
    assertFalse(report.lines().toString().contains("geheim"));
    assertTrue(report.wrong().isEmpty(), report.wrong().toString());
    assertEquals(5L << 20, SettingsSources.of(new DataFolder(folder), Map.of(), variables).settings().limits().fileBytes().toBytes());
  }

  @Test
  void wrongValuesAreNamed() throws IOException {
    Map<String, String> wrong =
        Map.of(
            "hebiao.port: 99999", "hebiao.port",
            "hebiao.port: many", "hebiao.port",
            "hebiao.limits.pages: 0", "hebiao.limits.pages",
            "hebiao.limits.paegs: 3", "hebiao.limits.paegs",
            "hebiao.access.mode: open", "hebiao.access.mode",
            "hebiao.database.url: oracle", "hebiao.database.url",
            "hebiao.bind: 0.0.0.0", "hebiao.bind",
            "hebiao.limits.file-name-characters: 300", "hebiao.limits.file-name-characters",
            "a: [", "YAML");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      String said = report(each.getKey() + "\n", Map.of()).wrong().orElse("nothing");
      assertTrue(said.contains(each.getValue()) && said.contains(" / "), each.getKey() + " -> " + said);
    }
  }

  @Test
  void takenPortAndTakenFolderAreSaid(@TempDir Path other) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      String said = assertThrows(ServiceStartException.class, () -> Running.in(folder, "hebiao.port", port)).getMessage();
      assertTrue(said.contains("端口 " + port) && said.contains("--port"), said);
    }
    try (Running running = Running.in(folder)) {
      assertEquals(200, running.get("/health/ready").status());
      assertThrows(FolderInUseException.class, () -> Running.in(folder));
    }
    Running.in(folder).close();
  }

  @Test
  void whatCannotBeReachedIsFoundByATrialAndSaidByAStart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Map<String, String> typed =
          Map.of("hebiao.port", port, "hebiao.database.url", "jdbc:postgresql://127.0.0.1:1/hebiao?connectTimeout=2", "hebiao.database.user", "a", "hebiao.database.password", "b");
      List<String> faults = SettingsTrial.faults(new DataFolder(folder), typed, Map.of());
      assertEquals(2, faults.size(), faults.toString());
      assertTrue(faults.get(0).contains("hebiao.database.url") && faults.get(1).contains(port), faults.toString());
      String said = assertThrows(ServiceStartException.class, () -> Service.start(new DataFolder(folder), typed, Map.of())).getMessage();
      assertEquals(faults.get(0), said);
    }
    try (Running running = Running.in(folder)) {
      String port = String.valueOf(running.port());
      assertEquals(List.of(), SettingsTrial.faults(new DataFolder(folder), Map.of("hebiao.port", port), Map.of()));
    }
    assertEquals(List.of(), SettingsTrial.faults(new DataFolder(folder), Map.of("hebiao.port", "0"), Map.of()));
  }

  @Test
  void notReadyWhenTheFolderCannotBeWrittenOrTheDatabaseIsGone() throws IOException {
    try (Running running = Running.in(folder)) {
      Files.move(folder.resolve("work"), folder.resolve("gone"));
      Reply reply = running.get("/health/ready");
      assertEquals(503, reply.status());
      assertTrue(reply.body().contains("\"folder\":\"DOWN\"") && reply.body().contains("\"database\":\"UP\""), reply.body());
      running.bean(org.hebiao.archive.Database.class).close();
      assertTrue(running.get("/health/ready").body().contains("\"database\":\"DOWN\""));
      assertEquals(200, running.get("/health/live").status());
      Reply audit = running.get("/api/v1/audit");
      assertTrue(audit.isProblem(ProblemCode.UNAVAILABLE) && !audit.head("Retry-After").isEmpty(), audit.toString());
    }
  }
}
