package org.hebiao.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The databases the archive runs on, for tests that have to hold on each of them. */
public enum TestDatabase {
  /** In the data folder. */
  EMBEDDED {
    @Override
    public Place in(Path folder) {
      return new Place(Database.embedded(folder), "", "", () -> {});
    }
  },
  /** A real PostgreSQL, started for this test, empty. */
  POSTGRESQL {
    @Override
    public Place in(Path folder) throws IOException {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      return new Place(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", server);
    }
  };

  /** @param folder where an embedded one keeps its files */
  public abstract Place in(Path folder) throws IOException;

  /** An empty database and the server that holds it, which closing stops. */
  public record Place(String url, String user, String password, Closeable server) implements Closeable {
    /** With all tables; the caller closes it before the place. */
    public Database open() {
      return Database.open(url, user, password);
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
