package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.vault.BrowsableVault;

/** The rows of blocks and their search index. */
final class BlockTable {

  /** A block without its messages. */
  record Extent(long id, long first, long last) {}

  private final Database database;

  BlockTable(Database database) {
    this.database = database;
  }

  /** The id of the newest block ever written. */
  long lastId() throws SQLException {
    return database.queryLong("SELECT seq FROM sqlite_sequence WHERE name = 'block'");
  }

  /** The blocks of a conversation that share any time with the range, both ends inclusive. */
  List<Extent> overlapping(long conversation, long first, long last) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, first_ts, last_ts FROM block WHERE conversation = ?"
                + " AND first_ts <= ? AND last_ts >= ? ORDER BY first_ts");
    query.setLong(1, conversation);
    query.setLong(2, last);
    query.setLong(3, first);
    List<Extent> extents = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        extents.add(new Extent(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return extents;
  }

  Optional<Block> block(long id) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, conversation, first_ts, last_ts, count, body FROM block WHERE id = ?");
    query.setLong(1, id);
    return only(query);
  }

  /** The first block that begins at or after a time. */
  Optional<Block> next(long conversation, long from) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, conversation, first_ts, last_ts, count, body FROM block"
                + " WHERE conversation = ? AND first_ts >= ? ORDER BY first_ts LIMIT 1");
    query.setLong(1, conversation);
    query.setLong(2, from);
    return only(query);
  }

  /** The last block that begins before a time. */
  Optional<Block> before(long conversation, long until) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, conversation, first_ts, last_ts, count, body FROM block"
                + " WHERE conversation = ? AND first_ts < ? ORDER BY first_ts DESC LIMIT 1");
    query.setLong(1, conversation);
    query.setLong(2, until);
    return only(query);
  }

  /** Where in time the blocks of a conversation lie, oldest first. */
  List<BrowsableVault.Stretch> stretches(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT first_ts, last_ts, count FROM block WHERE conversation = ? ORDER BY first_ts");
    query.setLong(1, conversation);
    List<BrowsableVault.Stretch> stretches = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        stretches.add(
            new BrowsableVault.Stretch(
                Instant.ofEpochMilli(rows.getLong(1)),
                Instant.ofEpochMilli(rows.getLong(2)),
                rows.getInt(3)));
      }
    }
    return stretches;
  }

  /** The block after another one, by time; unlike {@link #next}, also one that overlaps it. */
  Optional<Block> after(long conversation, Optional<Block> before) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT id, conversation, first_ts, last_ts, count, body FROM block"
                + " WHERE conversation = ? AND (first_ts, last_ts, id) > (?, ?, ?)"
                + " ORDER BY first_ts, last_ts, id LIMIT 1");
    query.setLong(1, conversation);
    query.setLong(2, before.map(Block::first).orElse(Long.MIN_VALUE));
    query.setLong(3, before.map(Block::last).orElse(Long.MIN_VALUE));
    query.setLong(4, before.map(Block::id).orElse(Long.MIN_VALUE));
    return only(query);
  }

  /** The block that holds a time or, failing that, the first one after it. */
  Optional<Block> containingOrNext(long conversation, long from) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT first_ts, last_ts FROM block WHERE conversation = ? AND first_ts < ?"
                + " ORDER BY first_ts DESC LIMIT 1");
    query.setLong(1, conversation);
    query.setLong(2, from);
    long start = from;
    try (ResultSet row = query.executeQuery()) {
      if (row.next() && row.getLong(2) >= from) {
        start = row.getLong(1);
      }
    }
    return next(conversation, start);
  }

  private static Optional<Block> only(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      byte[] body = row.getBytes(6);
      return Optional.of(
          new Block(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getInt(5),
              body == null ? new byte[0] : body));
    }
  }

  void insert(Block block) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO block(id, conversation, first_ts, last_ts, count, body)"
                + " VALUES(?, ?, ?, ?, ?, ?)");
    insert.setLong(1, block.id());
    insert.setLong(2, block.conversation());
    insert.setLong(3, block.first());
    insert.setLong(4, block.last());
    insert.setInt(5, block.count());
    insert.setBytes(6, block.body());
    insert.executeUpdate();
  }

  /** Deletes a block; its index entry stays and leads nowhere, as ids are never used again. */
  void delete(long id) throws SQLException {
    PreparedStatement delete = database.statement("DELETE FROM block WHERE id = ?");
    delete.setLong(1, id);
    delete.executeUpdate();
  }

  /** Makes a block findable by its tokens. */
  void index(long id, byte[] tokens) throws SQLException {
    PreparedStatement insert =
        database.statement("INSERT INTO search(rowid, tokens) VALUES(?, CAST(? AS TEXT))");
    insert.setLong(1, id);
    insert.setBytes(2, tokens);
    insert.executeUpdate();
  }
}
