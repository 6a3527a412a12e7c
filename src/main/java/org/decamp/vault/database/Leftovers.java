package org.decamp.vault.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.media.ContentStore;

/**
 * Contents that no row of the database points to: an interrupted import leaves them, in files of
 * their own or as rows.
 */
final class Leftovers {

  /** Rows of small contents and their bytes. */
  record Rows(long count, long bytes) {}

  private static final String UNNAMED =
      " FROM small_content WHERE id NOT IN (SELECT id FROM media)"
          + " AND id NOT IN (SELECT content FROM source_file)";

  private final Database database;

  Leftovers(Database database) {
    this.database = database;
  }

  /** Contents with files of their own. */
  List<MediaId> files(ContentStore contents) throws SQLException, Problem {
    Set<MediaId> ofSources = new HashSet<>();
    try (ResultSet rows = database.statement("SELECT content FROM source_file").executeQuery()) {
      while (rows.next()) {
        ofSources.add(new MediaId(HexFormat.of().formatHex(rows.getBytes(1))));
      }
    }
    ListedContents media = ListedContents.read(database);
    List<MediaId> files = new ArrayList<>();
    contents.forEachFile(id -> {
      if (!ofSources.contains(id) && !media.contains(id)) {
        files.add(id);
      }
    });
    return files;
  }

  /** Contents that are rows. */
  Rows rows() throws SQLException {
    try (ResultSet row =
        database
            .statement("SELECT count(*), coalesce(sum(length(content)), 0)" + UNNAMED)
            .executeQuery()) {
      return row.next() ? new Rows(row.getLong(1), row.getLong(2)) : new Rows(0, 0);
    }
  }

  /** Removes contents that are rows. */
  void removeRows() throws SQLException {
    database.execute("DELETE" + UNNAMED);
  }
}
