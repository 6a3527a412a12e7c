package org.decamp.vault.database;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.media.ContentStore;

/**
 * Contents that no row of the database points to: an interrupted import leaves them, in files of
 * their own or as rows.
 */
final class Leftovers {

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

  /** Counts all of them. */
  LeftoverTally count(ContentStore contents) throws SQLException, Problem {
    List<MediaId> files = files(contents);
    long bytes = 0;
    for (MediaId id : files) {
      try {
        bytes += contents.fileLength(id);
      } catch (IOException e) {
        throw new Problem.InputOutput(
            "the size of a file in the vault cannot be read",
            "Check that the drive is connected, then run the same command again.",
            e);
      }
    }
    return new LeftoverTally(
        files.size(),
        bytes,
        rows(),
        database.queryLong("SELECT coalesce(sum(length(content)), 0)" + UNNAMED));
  }

  /** How many contents are rows. */
  long rows() throws SQLException {
    return database.queryLong("SELECT count(*)" + UNNAMED);
  }

  /** Removes contents that are rows. */
  void removeRows() throws SQLException {
    database.execute("DELETE" + UNNAMED);
  }
}
