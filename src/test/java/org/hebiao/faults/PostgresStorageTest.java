package org.hebiao.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The service with a real PostgreSQL, named to it as an operator names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStorageTest extends StorageContract {
  private EmbeddedPostgres server;
  private int databases;

  @BeforeAll
  void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  Map<String, String> variables() throws SQLException {
    String name = "hebiao" + databases++;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    return Map.of("HEBIAO_DATABASE_URL", url, "HEBIAO_DATABASE_USER", "postgres", "HEBIAO_DATABASE_PASSWORD", "postgres");
  }
}
