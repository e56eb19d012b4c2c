package org.hebiao.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the service lives, and whether it can take work: database, data folder, free disk. Says up or down and no more, because anybody may ask. */
@Hidden
@RestController
class HealthController {
  private static final Logger LOG = Logger.getLogger(HealthController.class.getName());

  private final Database database;
  private final DataFolder folder;
  private final long freeBytes;

  HealthController(Database database, DataFolder folder, Settings settings) {
    this.database = database;
    this.folder = folder;
    this.freeBytes = settings.limits().freeDisk().toBytes();
  }

  @GetMapping("/health/live")
  Map<String, String> live() {
    return Map.of("status", "UP");
  }

  @GetMapping("/health/ready")
  ResponseEntity<Map<String, String>> ready() {
    Map<String, Boolean> parts = new LinkedHashMap<>();
    parts.put("database", isDatabaseUp());
    parts.put("folder", isFolderWritable());
    parts.put("disk", hasDisk());
    boolean up = !parts.containsValue(false);
    Map<String, String> told = new LinkedHashMap<>();
    told.put("status", up ? "UP" : "DOWN");
    parts.forEach((part, good) -> told.put(part, good ? "UP" : "DOWN"));
    return up ? ResponseEntity.ok(told) : ResponseEntity.status(503).header("Retry-After", "5").body(told);
  }

  private boolean isDatabaseUp() {
    try {
      return database.client().sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      LOG.log(Level.WARNING, "not ready: database", e);
      return false;
    }
  }

  private boolean isFolderWritable() {
    try {
      Path probe = Files.createTempFile(folder.work(), "ready", "");
      Files.delete(probe);
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not ready: data folder", e);
      return false;
    }
  }

  private boolean hasDisk() {
    try {
      return Files.getFileStore(folder.root()).getUsableSpace() >= freeBytes;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "not ready: disk", e);
      return false;
    }
  }
}
