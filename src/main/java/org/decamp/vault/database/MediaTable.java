package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.model.MediaId;
import org.decamp.model.StoredMedia;
import org.decamp.vault.media.StoredContent;

/** The rows of stored media, of small contents, and of the export entries they came from. */
final class MediaTable {

  private final Database database;

  MediaTable(Database database) {
    this.database = database;
  }

  static byte[] key(MediaId id) {
    return HexFormat.of().parseHex(id.value());
  }

  /** Notes a content and tells whether it is new: what was noted first holds. */
  boolean note(StoredContent content, MediaFacts facts) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO media(id, length, sha256, file_length, mime, width, height, seconds,"
                + " nanos) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    insert.setBytes(1, key(content.id()));
    insert.setLong(2, content.length());
    insert.setBytes(3, content.sha256());
    insert.setLong(4, content.fileLength());
    insert.setString(5, facts.mimeType());
    if (facts.dimensions().isPresent()) {
      insert.setInt(6, facts.dimensions().get().width());
      insert.setInt(7, facts.dimensions().get().height());
    } else {
      insert.setNull(6, Types.INTEGER);
      insert.setNull(7, Types.INTEGER);
    }
    if (facts.duration().isPresent()) {
      insert.setLong(8, facts.duration().get().toSeconds());
      insert.setInt(9, facts.duration().get().toNanosPart());
    } else {
      insert.setNull(8, Types.INTEGER);
      insert.setNull(9, Types.INTEGER);
    }
    return insert.executeUpdate() > 0;
  }

  Optional<StoredMedia> find(MediaId id) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT length, mime, width, height, seconds, nanos FROM media WHERE id = ?");
    query.setBytes(1, key(id));
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(media(id, row)) : Optional.empty();
    }
  }

  private static StoredMedia media(MediaId id, ResultSet row) throws SQLException {
    int width = row.getInt(3);
    Optional<StoredMedia.Dimensions> dimensions =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(new StoredMedia.Dimensions(width, row.getInt(4)));
    long seconds = row.getLong(5);
    Optional<Duration> duration =
        row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds, row.getInt(6)));
    return new StoredMedia(id, row.getString(2), row.getLong(1), dimensions, duration);
  }

  void remember(String path, long size, long crc32, MediaId media) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO media_seen(crc32, size, path, media) VALUES(?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET media = excluded.media");
    insert.setLong(1, crc32);
    insert.setLong(2, size);
    insert.setString(3, path);
    insert.setBytes(4, key(media));
    insert.executeUpdate();
  }

  Optional<StoredMedia> known(String path, long size, long crc32) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT media FROM media_seen WHERE crc32 = ? AND size = ? AND path = ?");
    query.setLong(1, crc32);
    query.setLong(2, size);
    query.setString(3, path);
    byte[] id;
    try (ResultSet row = query.executeQuery()) {
      id = row.next() ? row.getBytes(1) : null;
    }
    return id == null ? Optional.empty() : find(new MediaId(HexFormat.of().formatHex(id)));
  }

  void putSmall(MediaId id, byte[] content) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO small_content(id, content) VALUES(?, ?) ON CONFLICT DO NOTHING");
    insert.setBytes(1, key(id));
    insert.setBytes(2, content);
    insert.executeUpdate();
  }

  Optional<byte[]> small(MediaId id) throws SQLException {
    PreparedStatement query = database.statement("SELECT content FROM small_content WHERE id = ?");
    query.setBytes(1, key(id));
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      byte[] content = row.getBytes(1);
      return Optional.of(content == null ? new byte[0] : content);
    }
  }
}
