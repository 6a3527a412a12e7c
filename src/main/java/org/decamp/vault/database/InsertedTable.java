package org.decamp.vault.database;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.job.Problem;
import org.decamp.vault.ExportJournal;

/** The rows of what was exported, written many at a time. */
final class InsertedTable implements ExportJournal {

  private static final int AT_ONCE = 10_000;

  private final Database database;
  private final Map<ByteBuffer, Long> waiting = new HashMap<>();
  private Optional<EntryFilter> filter = Optional.empty();

  InsertedTable(Database database) {
    this.database = database;
  }

  @Override
  public OptionalLong find(byte[] entry) throws Problem {
    if (!filter().mayHold(entry)) {
      return OptionalLong.empty();
    }
    Long sentAt = waiting.get(ByteBuffer.wrap(entry));
    return sentAt != null
        ? OptionalLong.of(sentAt)
        : DatabaseReader.ask(database, () -> read(entry));
  }

  private EntryFilter filter() throws Problem {
    if (filter.isEmpty()) {
      filter = Optional.of(DatabaseReader.ask(database, this::all));
    }
    return filter.get();
  }

  private EntryFilter all() throws SQLException {
    EntryFilter all = new EntryFilter();
    try (ResultSet rows = database.statement("SELECT entry FROM inserted").executeQuery()) {
      while (rows.next()) {
        all.add(rows.getBytes(1));
      }
    }
    return all;
  }

  private OptionalLong read(byte[] entry) throws SQLException {
    PreparedStatement query = database.statement("SELECT sent_at FROM inserted WHERE entry = ?");
    query.setBytes(1, entry);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  @Override
  public void put(byte[] entry, long sentAt) throws Problem {
    filter().add(entry);
    waiting.put(ByteBuffer.wrap(entry.clone()), sentAt);
    if (waiting.size() == AT_ONCE) {
      keep();
    }
  }

  @Override
  public void keep() throws Problem {
    if (waiting.isEmpty()) {
      return;
    }
    database.transaction(this::write);
    waiting.clear();
  }

  private void write() throws SQLException {
    PreparedStatement insert =
        database.statement("INSERT OR REPLACE INTO inserted(entry, sent_at) VALUES(?, ?)");
    for (Map.Entry<ByteBuffer, Long> row : waiting.entrySet()) {
      insert.setBytes(1, row.getKey().array());
      insert.setLong(2, row.getValue());
      insert.executeUpdate();
    }
  }
}
