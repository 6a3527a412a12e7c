package org.decamp.vault.database;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.job.Problem;
import org.decamp.vault.ReplayJournal;

/** The rows of messages that were sent anew, each change a sealed transaction of its own. */
final class ReplayTable implements ReplayJournal {

  private static final int KEY_BYTES = 16;
  private static final String ALL =
      "SELECT number, account, place, receiver, state, attempted, sent_at, challenge, pieces"
          + " FROM replay WHERE account = ?";

  private final Database database;
  private final RowSeal seal;

  ReplayTable(Database database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  @Override
  public List<String> accounts() throws Problem {
    return DatabaseReader.ask(
        database,
        () -> {
          List<String> accounts = new ArrayList<>();
          try (ResultSet rows =
              database
                  .statement("SELECT DISTINCT account FROM replay ORDER BY account")
                  .executeQuery()) {
            while (rows.next()) {
              accounts.add(rows.getString(1));
            }
          }
          return accounts;
        });
  }

  @Override
  public List<Entry> entries(String account) throws Problem {
    return DatabaseReader.ask(
        database,
        () -> {
          PreparedStatement query = database.statement(ALL + " ORDER BY number");
          query.setString(1, account);
          return read(query);
        });
  }

  @Override
  public List<Entry> entries(String account, String place) throws Problem {
    return DatabaseReader.ask(
        database,
        () -> {
          PreparedStatement query = database.statement(ALL + " AND place = ? ORDER BY number");
          query.setString(1, account);
          query.setString(2, place);
          return read(query);
        });
  }

  private static List<Entry> read(PreparedStatement query)
      throws SQLException, DamagedBlockException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long sentAt = row.getLong(7);
        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(sentAt);
        entries.add(
            new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Codes.REPLAY.constant(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                known,
                Optional.ofNullable(row.getString(8)),
                pieces(row.getBytes(9))));
      }
    }
    return entries;
  }

  private static List<UUID> pieces(byte[] keys) throws DamagedBlockException {
    if (keys == null || keys.length % KEY_BYTES != 0) {
      throw new DamagedBlockException("the pieces of a message cannot be read");
    }
    List<UUID> pieces = new ArrayList<>(keys.length / KEY_BYTES);
    ByteBuffer in = ByteBuffer.wrap(keys);
    while (in.hasRemaining()) {
      pieces.add(new UUID(in.getLong(), in.getLong()));
    }
    return pieces;
  }

  private static byte[] bytes(List<UUID> pieces) {
    ByteBuffer out = ByteBuffer.allocate(pieces.size() * KEY_BYTES);
    for (UUID piece : pieces) {
      out.putLong(piece.getMostSignificantBits()).putLong(piece.getLeastSignificantBits());
    }
    return out.array();
  }

  @Override
  public long attempt(String account, String place, String receiver, Instant at, List<UUID> pieces)
      throws Problem {
    long[] number = new long[1];
    database.transaction(() -> {
      number[0] = database.queryLong("SELECT max(number) FROM replay") + 1;
      PreparedStatement insert =
          database.statement(
              "INSERT INTO replay(number, account, place, receiver, state, attempted, pieces)"
                  + " VALUES(?, ?, ?, ?, ?, ?, ?)");
      insert.setLong(1, number[0]);
      insert.setString(2, account);
      insert.setString(3, place);
      insert.setString(4, receiver);
      insert.setInt(5, Codes.REPLAY.of(State.ATTEMPTED));
      insert.setLong(6, at.toEpochMilli());
      insert.setBytes(7, bytes(pieces));
      insert.executeUpdate();
      seal.toggle(RowSeal.Table.REPLAY, number[0]);
    });
    return number[0];
  }

  @Override
  public void settle(long number, State state, OptionalLong sentAt) throws Problem {
    database.transaction(() -> {
      PreparedStatement update =
          database.statement(
              "UPDATE replay SET state = ?, sent_at = coalesce(?, sent_at), challenge = NULL"
                  + " WHERE number = ?");
      update.setInt(1, Codes.REPLAY.of(state));
      if (sentAt.isPresent()) {
        update.setLong(2, sentAt.getAsLong());
      } else {
        update.setNull(2, Types.INTEGER);
      }
      update.setLong(3, number);
      sealed(number, update);
    });
  }

  @Override
  public void challenged(long number, String challenge) throws Problem {
    database.transaction(() -> {
      PreparedStatement update =
          database.statement("UPDATE replay SET state = ?, challenge = ? WHERE number = ?");
      update.setInt(1, Codes.REPLAY.of(State.NOT_SENT));
      update.setString(2, challenge);
      update.setLong(3, number);
      sealed(number, update);
    });
  }

  private void sealed(long number, PreparedStatement update) throws SQLException {
    seal.toggle(RowSeal.Table.REPLAY, number);
    update.executeUpdate();
    seal.toggle(RowSeal.Table.REPLAY, number);
  }
}
