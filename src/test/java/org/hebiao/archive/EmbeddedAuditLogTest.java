package org.hebiao.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The audit log in the embedded database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedAuditLogTest extends AuditLogContract {
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Database.open(Database.embedded(folder), "", "");
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
