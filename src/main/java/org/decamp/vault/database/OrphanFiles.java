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

/** Files of contents that no row of the database points to: an interrupted import leaves them. */
final class OrphanFiles {

  private final Database database;
  private final ContentStore contents;

  OrphanFiles(Database database, ContentStore contents) {
    this.database = database;
    this.contents = contents;
  }

  List<MediaId> list() throws SQLException, Problem {
    Set<MediaId> ofSources = new HashSet<>();
    try (ResultSet rows = database.statement("SELECT content FROM source_file").executeQuery()) {
      while (rows.next()) {
        ofSources.add(new MediaId(HexFormat.of().formatHex(rows.getBytes(1))));
      }
    }
    List<MediaId> present = new ArrayList<>();
    contents.forEachFile(present::add);
    MediaTable media = new MediaTable(database);
    List<MediaId> orphans = new ArrayList<>();
    for (MediaId id : present) {
      if (!ofSources.contains(id) && media.find(id).isEmpty()) {
        orphans.add(id);
      }
    }
    return orphans;
  }
}
