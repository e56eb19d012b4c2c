package org.hebiao.archive;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views of the ledger (保存的视图) that people gave a name to: a bookmark each, seen by its owner alone. */
public final class SavedViews {
  private final Database database;
  private final Clock clock;

  public SavedViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** @param address what stands behind the question mark */
  public record View(long id, String name, String address) {}

  public List<View> of(String owner) {
    return client()
        .sql("select id, name, address from saved_view where owner = ? order by name, id")
        .param(owner)
        .query((row, n) -> new View(row.getLong("id"), row.getString("name"), row.getString("address")))
        .list();
  }

  /** Keeps a view; one of the same name is replaced. */
  public void save(String owner, String name, String address) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              client().sql("delete from saved_view where owner = ? and name = ?").params(owner, name).update();
              client()
                  .sql("insert into saved_view (owner, name, address, created_at) values (?, ?, ?, ?)")
                  .params(owner, name, address, clock.instant().atOffset(ZoneOffset.UTC))
                  .update();
            });
  }

  /** @return whether there was one */
  public boolean remove(String owner, long id) {
    return client().sql("delete from saved_view where owner = ? and id = ?").params(owner, id).update() > 0;
  }

  private JdbcClient client() {
    return database.client();
  }
}
