package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decamp.vault.view.WallClock;

/** The rows of exports: their zones, who occurs in which, and which file belongs to which. */
final class ExportTable {

  private static final String EFFECTIVE =
      "CASE WHEN by_user THEN zone ELSE coalesce(proven, zone) END";

  private final Database database;
  private final RowSeal seal;

  ExportTable(Database database, RowSeal seal) {
    this.database = database;
    this.seal = seal;
  }

  /** The number of an export, which gets a row if it has none. */
  long number(String name) throws SQLException {
    PreparedStatement query = database.statement("SELECT number FROM export WHERE name = ?");
    query.setString(1, name);
    try (ResultSet row = query.executeQuery()) {
      if (row.next()) {
        return row.getLong(1);
      }
    }
    PreparedStatement insert =
        database.statement("INSERT INTO export(name, by_user, newest) VALUES(?, 0, ?)");
    insert.setString(1, name);
    insert.setLong(2, Long.MIN_VALUE);
    insert.executeUpdate();
    long number = database.queryLong("SELECT max(number) FROM export");
    seal.toggle(RowSeal.Table.EXPORT, number);
    return number;
  }

  /** Keeps the zone of an export; only the user's word replaces the user's word. */
  boolean zone(String name, ZoneId zone, boolean byUser) throws SQLException {
    long number = number(name);
    ZoneId before = zone(number);
    seal.toggle(RowSeal.Table.EXPORT, number);
    PreparedStatement update =
        database.statement(
            "UPDATE export SET zone = CASE WHEN ?2 OR zone IS NULL THEN ?1 ELSE min(zone, ?1) END,"
                + " by_user = ?2 WHERE number = ?3 AND by_user <= ?2");
    update.setString(1, zone.getId());
    update.setBoolean(2, byUser);
    update.setLong(3, number);
    update.executeUpdate();
    seal.toggle(RowSeal.Table.EXPORT, number);
    return !before.equals(zone(number));
  }

  /** The zone that counts: the user's word, else what is proven, else what was given. */
  private ZoneId zone(long number) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT " + EFFECTIVE + " FROM export WHERE number = ?");
    query.setLong(1, number);
    return zone(query);
  }

  private static ZoneId zone(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      String zone = row.next() ? row.getString(1) : null;
      return zone == null ? WallClock.DEFAULT_ZONE : ZoneId.of(zone);
    }
  }

  /** The zone that an export was given, whatever is proven. */
  ZoneId givenZone(long number) throws SQLException {
    PreparedStatement query = database.statement("SELECT zone FROM export WHERE number = ?");
    query.setLong(1, number);
    return zone(query);
  }

  /** The exports whose zone the user did not name. */
  List<Long> unnamedZones() throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows =
        database
            .statement("SELECT number FROM export WHERE by_user = 0 ORDER BY number")
            .executeQuery()) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  /**
   * Keeps the zone that messages prove, which may be the given one.
   *
   * @return whether another zone counts now
   */
  boolean proven(long number, ZoneId zone) throws SQLException {
    ZoneId before = zone(number);
    seal.toggle(RowSeal.Table.EXPORT, number);
    PreparedStatement update =
        database.statement("UPDATE export SET proven = nullif(?, zone) WHERE number = ?");
    update.setString(1, zone.getId());
    update.setLong(2, number);
    update.executeUpdate();
    seal.toggle(RowSeal.Table.EXPORT, number);
    return !before.equals(zone(number));
  }

  /** Keeps the time of the newest message of an export. */
  void newest(long number, long time) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT 1 FROM export WHERE number = ? AND newest < ?");
    query.setLong(1, number);
    query.setLong(2, time);
    try (ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return;
      }
    }
    seal.toggle(RowSeal.Table.EXPORT, number);
    PreparedStatement update = database.statement("UPDATE export SET newest = ? WHERE number = ?");
    update.setLong(1, time);
    update.setLong(2, number);
    update.executeUpdate();
    seal.toggle(RowSeal.Table.EXPORT, number);
  }

  /** Notes that a conversation occurs in an export, and who is in it; part of its digest. */
  void occurs(long conversation, long export, boolean coarse, Iterable<Integer> people)
      throws SQLException {
    PreparedStatement presence =
        database.statement(
            "INSERT INTO presence(conversation, export, coarse) VALUES(?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET coarse = max(coarse, excluded.coarse)");
    presence.setLong(1, conversation);
    presence.setLong(2, export);
    presence.setBoolean(3, coarse);
    presence.executeUpdate();
    for (int person : people) {
      PreparedStatement appearance =
          database.statement(
              "INSERT INTO appearance(conversation, export, person) VALUES(?, ?, ?)"
                  + " ON CONFLICT DO NOTHING");
      appearance.setLong(1, conversation);
      appearance.setLong(2, export);
      appearance.setInt(3, person);
      appearance.executeUpdate();
    }
  }

  /**
   * Notes that a kept file belongs to an export.
   *
   * @return whether that is new, so that the clock of a page may be another than was thought
   */
  boolean holds(long export, int sourceFile) throws SQLException {
    seal.toggle(RowSeal.Table.FILE_EXPORT, sourceFile);
    PreparedStatement insert =
        database.statement(
            "INSERT INTO file_export(source_file, export) VALUES(?, ?) ON CONFLICT DO NOTHING");
    insert.setInt(1, sourceFile);
    insert.setLong(2, export);
    boolean fresh = insert.executeUpdate() > 0;
    seal.toggle(RowSeal.Table.FILE_EXPORT, sourceFile);
    return fresh;
  }

  /**
   * Whether exports that were there at the last call have another order of age by now, on which the
   * order of names depends.
   */
  boolean agesChanged() throws SQLException {
    List<String> now = new ArrayList<>();
    try (ResultSet rows =
        database.statement("SELECT number FROM export ORDER BY newest, name").executeQuery()) {
      while (rows.next()) {
        now.add(rows.getString(1));
      }
    }
    List<String> before = new ArrayList<>();
    try (ResultSet row =
        database.statement("SELECT value FROM meta WHERE name = 'export-order'").executeQuery()) {
      if (row.next()) {
        before.addAll(List.of(row.getString(1).split(" ", -1)));
      }
    }
    PreparedStatement keep =
        database.statement("INSERT OR REPLACE INTO meta(name, value) VALUES('export-order', ?)");
    keep.setString(1, String.join(" ", now));
    keep.executeUpdate();
    now.retainAll(before);
    return !before.isEmpty() && !now.equals(before);
  }

  /** Who occurs in which export, by numbers of the layer's people. */
  Map<Long, Set<Integer>> appearances(long conversation) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT export, person FROM appearance WHERE conversation = ?");
    query.setLong(1, conversation);
    Map<Long, Set<Integer>> appearances = new HashMap<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        appearances.computeIfAbsent(rows.getLong(1), _ -> new HashSet<>()).add(rows.getInt(2));
      }
    }
    return appearances;
  }

  /**
   * The zone of a source file's clock; of several exports that hold it the user's word counts, then
   * what is proven, then the smallest name.
   */
  ZoneId zoneOfFile(int sourceFile) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT "
                + EFFECTIVE
                + " AS clock FROM export JOIN file_export ON export = number"
                + " WHERE source_file = ? AND clock IS NOT NULL"
                + " ORDER BY by_user DESC, proven IS NULL, name LIMIT 1");
    query.setInt(1, sourceFile);
    return zone(query);
  }
}
