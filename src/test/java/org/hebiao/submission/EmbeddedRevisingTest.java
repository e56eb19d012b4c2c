package org.hebiao.submission;

import java.nio.file.Path;
import org.hebiao.archive.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Corrections in the embedded database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedRevisingTest extends RevisingContract {
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
