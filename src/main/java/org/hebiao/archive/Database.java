package org.hebiao.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The open database of an archive, brought to the present form of its tables. H2 in the data folder or any PostgreSQL; both run the same statements.
 */
public final class Database implements AutoCloseable {
  /** A commit answered is on the disk: H2's default loses commits when its process is killed. Who waits for a row waits 20 s, not H2's one or two. Pages kept
   * in memory: 64 MB, where H2 takes that for each gigabyte of heap.
   */
  private static final String DURABLE = ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;CACHE_SIZE=65536";

  private static final String NAME = "hebiao";
  private static final String FILE_END = ".mv.db";

  private static final int CONNECTIONS = 12;

  private final HikariDataSource pool;
  private final TransactionTemplate transactions;
  private final JdbcClient client;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    this.client = JdbcClient.create(pool);
  }

  /** Address of the embedded database in a folder. */
  public static String embedded(Path folder) {
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + DURABLE;
  }

  /**
   * @param user and password, empty for the embedded one
   * @throws UnreachableDatabaseException when there is no connection
   */
  public static Database open(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("hebiao");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setExceptionOverrideClassName(ClosedDatabase.class.getName());
    HikariDataSource pool = reached(config);
    try {
      Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
      return new Database(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource reached(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new UnreachableDatabaseException(e);
    }
  }

  /** Connections that take part in the transaction of the thread. */
  public DataSource dataSource() {
    return new TransactionAwareDataSourceProxy(pool);
  }

  public JdbcClient client() {
    return client;
  }

  /** Runs work in one transaction: all of it is kept or nothing. */
  public TransactionTemplate transactions() {
    return transactions;
  }

  /**
   * A copy of the embedded database as it is at one moment, opened; others go on writing meanwhile. Nothing of a transaction that is still open is in it.
   *
   * @param folder for the copy, without one
   */
  public Database snapshot(Path folder) throws IOException {
    Path packed = folder.resolve("snapshot.zip");
    client.sql("backup to '" + packed.toString().replace("'", "''") + "'").update();
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      ZipEntry file = zip.stream().filter(entry -> entry.getName().endsWith(FILE_END)).findFirst().orElseThrow();
      try (InputStream bytes = zip.getInputStream(file)) {
        Files.copy(bytes, file(folder));
      }
    }
    Files.delete(packed);
    return open(embedded(folder), pool.getUsername(), pool.getPassword());
  }

  /** The file of the embedded database in its folder. */
  static Path file(Path folder) {
    return folder.resolve(NAME + FILE_END);
  }

  public boolean isPostgres() {
    return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  @Override
  public void close() {
    pool.close();
  }
}
