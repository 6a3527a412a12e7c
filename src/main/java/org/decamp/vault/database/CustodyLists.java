package org.decamp.vault.database;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.importer.EndedFile;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.vault.custody.CustodyRecord.Action;
import org.decamp.vault.custody.CustodyRecord.FileList;
import org.decamp.vault.custody.FileLine;

/**
 * The files of imported sources, listed once for sources that hold the same: entries of the custody
 * record name a list by its hash. Rows of a list that nobody closed are left by an interrupted
 * import and mean nothing.
 */
final class CustodyLists {

  private static final String FILES =
      "SELECT path, size, sha256 FROM custody_file WHERE list = ? ORDER BY place";

  private final Database database;
  private final RowSeal seal;

  CustodyLists(Database database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /** Removes the rows that interrupted imports left. */
  void removeUnclosed() throws SQLException {
    database.execute(
        "DELETE FROM custody_file WHERE list NOT IN (SELECT number FROM custody_list)");
  }

  /** The number that the next list gets. */
  long next() throws SQLException {
    return database.queryLong("SELECT coalesce(max(number), 0) + 1 FROM custody_list");
  }

  /**
   * Adds a file to an open list.
   *
   * @param place in the list, from 0
   * @param sha256 of the file, 32 bytes, if it is known otherwise than by its content
   */
  void add(long list, long place, EndedFile file, Optional<byte[]> sha256) throws SQLException {
    PreparedStatement insert =
        database.statement(
            "INSERT OR REPLACE INTO custody_file(list, place, path, size, sha256)"
                + " VALUES(?, ?, ?, ?, coalesce(?, (SELECT sha256 FROM media WHERE id = ?)))");
    insert.setLong(1, list);
    insert.setLong(2, place);
    insert.setString(3, file.path().value());
    if (file.size().isPresent()) {
      insert.setLong(4, file.size().getAsLong());
    } else {
      insert.setNull(4, Types.INTEGER);
    }
    insert.setBytes(5, sha256.orElse(null));
    Optional<MediaId> content = file.content();
    insert.setBytes(6, content.isPresent() ? MediaTable.key(content.get()) : null);
    insert.executeUpdate();
  }

  /** Closes a list; one that says the same as an earlier one is given up for that. */
  FileList close(long list) throws SQLException {
    Hashed hashed = hash(list);
    Optional<FileList> known =
        all().stream().filter(l -> l.sha256().equals(hashed.sha256())).findFirst();
    if (known.isPresent()) {
      remove(list);
      return known.get();
    }
    PreparedStatement insert =
        database.statement("INSERT INTO custody_list(number, sha256, files) VALUES(?, ?, ?)");
    insert.setLong(1, list);
    insert.setBytes(2, HexFormat.of().parseHex(hashed.sha256()));
    insert.setLong(3, hashed.files());
    insert.executeUpdate();
    seal.toggle(RowSeal.Table.CUSTODY_LIST, list);
    return new FileList(list, hashed.sha256(), hashed.files());
  }

  private void remove(long list) throws SQLException {
    PreparedStatement delete = database.statement("DELETE FROM custody_file WHERE list = ?");
    delete.setLong(1, list);
    delete.executeUpdate();
  }

  /** What the rows of a list amount to. */
  private record Hashed(String sha256, long files) {}

  private Hashed hash(long list) throws SQLException {
    MessageDigest digest = Digests.sha256();
    long files = 0;
    PreparedStatement query = database.statement(FILES);
    query.setLong(1, list);
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        digest.update(line(rows).bytes());
        files++;
      }
    }
    return new Hashed(HexFormat.of().formatHex(digest.digest()), files);
  }

  private static FileLine line(ResultSet row) throws SQLException {
    PrivateText path = new PrivateText(row.getString(1));
    long size = row.getLong(2);
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(size);
    return new FileLine(
        path, known, Optional.ofNullable(row.getBytes(3)).map(HexFormat.of()::formatHex));
  }

  /** The lists that are closed, by number. */
  List<FileList> all() throws SQLException {
    List<FileList> lists = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement("SELECT number, sha256, files FROM custody_list ORDER BY number")
            .executeQuery()) {
      while (rows.next()) {
        lists.add(
            new FileList(
                rows.getLong(1), HexFormat.of().formatHex(rows.getBytes(2)), rows.getLong(3)));
      }
    }
    return lists;
  }

  /** Hands out the files of a list. */
  void files(FileList list, Action<FileLine> action) throws SQLException, IOException, Problem {
    PreparedStatement query = database.statement(FILES);
    query.setLong(1, list.number());
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        action.take(line(rows));
      }
    }
  }

  /** Lists whose files are not those that they were closed with. */
  List<FileList> broken() throws SQLException {
    List<FileList> broken = new ArrayList<>();
    for (FileList list : all()) {
      Hashed hashed = hash(list.number());
      if (hashed.files() != list.files() || !hashed.sha256().equals(list.sha256())) {
        broken.add(list);
      }
    }
    return broken;
  }

  /** Removes a list, for a repair; its seal is made anew with all others. */
  void forget(FileList list) throws SQLException {
    remove(list.number());
    PreparedStatement delete = database.statement("DELETE FROM custody_list WHERE number = ?");
    delete.setLong(1, list.number());
    delete.executeUpdate();
  }
}
