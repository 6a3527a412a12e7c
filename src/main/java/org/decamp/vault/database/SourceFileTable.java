package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.vault.media.ContentStore;
import org.decamp.vault.media.StoredContent;

/** The rows of source files; their deflated bytes lie among the contents. */
final class SourceFileTable {

  private final Database database;

  SourceFileTable(Database database) {
    this.database = database;
  }

  /** The number that the next file gets; one that a repair lost is not given again. */
  int nextNumber() throws SQLException {
    return Math.toIntExact(
        database.queryLong(
                "SELECT max(coalesce((SELECT max(number) FROM source_file), 0),"
                    + " coalesce((SELECT value FROM meta WHERE name = 'source-numbers'), 0))")
            + 1);
  }

  /** Whether there may be messages of files that a repair lost. */
  boolean someAreLost() throws SQLException {
    return database.queryLong("SELECT count(*) FROM meta WHERE name = 'source-numbers'") > 0;
  }

  /** Keeps all numbers up to that one from being given again. */
  void numbersEnd(long highest) throws SQLException {
    PreparedStatement insert =
        database.statement("INSERT OR REPLACE INTO meta(name, value) VALUES('source-numbers', ?)");
    insert.setLong(1, highest);
    insert.executeUpdate();
  }

  /** A file of the same bytes that was imported into that conversation or restored. */
  OptionalInt known(byte[] sha256, OptionalLong conversation) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT number FROM source_file WHERE sha256 = ?1"
                + " AND (?2 IS NULL OR conversation IS NULL OR conversation = ?2) LIMIT 1");
    query.setBytes(1, sha256);
    setOptional(query, 2, conversation);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
    }
  }

  void insert(SourceFile file, OptionalLong conversation, StoredContent deflated)
      throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO source_file(number, conversation, container, path, sha256, size,"
                + " generation, file_order, content, content_length)"
                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.setInt(1, file.number());
    setOptional(insert, 2, conversation);
    insert.setString(3, file.container().value());
    insert.setString(4, file.path().value());
    insert.setBytes(5, HexFormat.of().parseHex(file.sha256()));
    insert.setLong(6, file.size());
    insert.setString(7, file.generation());
    insert.setInt(8, Codes.ORDER.of(file.order()));
    insert.setBytes(9, MediaTable.key(deflated.id()));
    insert.setLong(10, deflated.length());
    insert.executeUpdate();
  }

  List<SourceFile> all() throws SQLException, DamagedBlockException {
    List<SourceFile> files = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement(
                "SELECT number, container, path, sha256, size, generation, file_order"
                    + " FROM source_file ORDER BY number")
            .executeQuery()) {
      while (rows.next()) {
        files.add(
            new SourceFile(
                rows.getInt(1),
                new PrivateText(rows.getString(2)),
                new PrivateText(rows.getString(3)),
                HexFormat.of().formatHex(rows.getBytes(4)),
                rows.getLong(5),
                rows.getString(6),
                Codes.ORDER.constant(rows.getLong(7))));
      }
    }
    return files;
  }

  /**
   * What a check must know of a file.
   *
   * @param content holds its deflated bytes
   * @param small whether the content is a row of the database
   * @param sha256 of its bytes, hexadecimal
   * @param size of its bytes
   */
  record Kept(int number, MediaId content, boolean small, String sha256, long size) {}

  /** All files, without the names that a person gave. */
  List<Kept> kept() throws SQLException, DamagedBlockException {
    List<Kept> kept = new ArrayList<>();
    HexFormat hex = HexFormat.of();
    try (ResultSet rows =
        database
            .statement(
                "SELECT number, content, content_length, sha256, size, file_order"
                    + " FROM source_file ORDER BY number")
            .executeQuery()) {
      while (rows.next()) {
        var _ = Codes.ORDER.constant(rows.getLong(6));
        kept.add(
            new Kept(
                rows.getInt(1),
                new MediaId(hex.formatHex(rows.getBytes(2))),
                rows.getLong(3) <= ContentStore.SMALL,
                hex.formatHex(rows.getBytes(4)),
                rows.getLong(5)));
      }
    }
    return kept;
  }

  /** The content that holds a file's deflated bytes. */
  Optional<MediaId> content(int number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT content FROM source_file WHERE number = ?");
    query.setInt(1, number);
    try (ResultSet row = query.executeQuery()) {
      byte[] id = row.next() ? row.getBytes(1) : null;
      return Optional.ofNullable(id).map(HexFormat.of()::formatHex).map(MediaId::new);
    }
  }

  private static void setOptional(PreparedStatement statement, int index, OptionalLong value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setLong(index, value.getAsLong());
    } else {
      statement.setNull(index, Types.INTEGER);
    }
  }
}
