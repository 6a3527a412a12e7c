package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.importer.generated.LearnedTexts;
import org.decamp.importer.generated.Learning;
import org.decamp.importer.generated.TextSighting;

/** The evidence of generated sentences, as sets that only grow. */
final class LearningTable {

  private final Database database;

  LearningTable(Database database) {
    this.database = database;
  }

  /** Keeps a sighting; says whether it is new. */
  boolean insert(TextSighting sighting) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT OR IGNORE INTO text_sighting(key, kind, hash, template, mark)"
                + " VALUES(?, ?, ?, ?, ?)");
    insert.setLong(1, sighting.key());
    insert.setInt(2, Codes.TEXT_SIGHTING.of(sighting.kind()));
    insert.setLong(3, sighting.hash());
    insert.setString(4, sighting.template());
    insert.setInt(5, sighting.mark());
    return insert.executeUpdate() > 0;
  }

  /** Adds to a filter what the vault holds; the numbers of chunks that the vault lacks bits of. */
  List<Integer> unite(HashFilter filter) throws SQLException, DamagedBlockException {
    boolean[] complete = new boolean[HashFilter.CHUNKS];
    try (ResultSet rows =
        database.statement("SELECT chunk, bits FROM text_contradiction").executeQuery()) {
      while (rows.next()) {
        int chunk = rows.getInt(1);
        boolean more = filter.union(chunk, rows.getBytes(2));
        complete[chunk] = !more;
      }
    }
    List<Integer> lacking = new ArrayList<>();
    for (int chunk = 0; chunk < HashFilter.CHUNKS; chunk++) {
      if (!complete[chunk] && filter.chunk(chunk).length > 0) {
        lacking.add(chunk);
      }
    }
    return lacking;
  }

  void keep(HashFilter filter, List<Integer> chunks) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT INTO text_contradiction(chunk, bits) VALUES(?, ?)"
                + " ON CONFLICT DO UPDATE SET bits = excluded.bits");
    for (int chunk : chunks) {
      insert.setInt(1, chunk);
      insert.setBytes(2, filter.chunk(chunk));
      insert.executeUpdate();
    }
  }

  /** What all evidence together teaches. */
  LearnedTexts learn() throws SQLException, DamagedBlockException {
    List<TextSighting> repeated = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement(
                "SELECT kind, hash, template, mark FROM text_sighting WHERE hash IN"
                    + " (SELECT hash FROM text_sighting GROUP BY hash HAVING count(*) > 1)")
            .executeQuery()) {
      while (rows.next()) {
        repeated.add(
            new TextSighting(
                Codes.TEXT_SIGHTING.constant(rows.getLong(1)),
                rows.getLong(2),
                rows.getString(3),
                rows.getInt(4)));
      }
    }
    if (repeated.isEmpty()) {
      return LearnedTexts.NONE;
    }
    HashFilter filter = new HashFilter();
    unite(filter);
    return Learning.learn(repeated, filter::mayHold);
  }
}
