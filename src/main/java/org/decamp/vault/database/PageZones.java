package org.decamp.vault.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.vault.TimeRange;
import org.decamp.vault.view.ClockPairs;
import org.decamp.vault.view.ZoneCalibration;

/**
 * Proves in which zone the clock of each export's pages stood, from conversations of which the
 * exact times are there, too. What is proven follows from what is stored alone.
 */
final class PageZones {

  /** So many pairs are plenty for the changes of every zone's clock. */
  private static final int MOST_PAIRS = 2000;

  private final Database database;
  private final BlockTable table;
  private final ExportTable exports;
  private final ShownTable shown;
  private final ConversationTable conversations;

  PageZones(Database database, BlockTable table, ExportTable exports) {
    this.database = database;
    this.table = table;
    this.exports = exports;
    shown = new ShownTable(database);
    conversations = new ConversationTable(database);
  }

  /** A conversation that pages of an export tell of. */
  private record Paged(long exact, long clock) {}

  /** Whether a change of these conversations may prove something else than before. */
  boolean concernedBy(List<Long> changed) throws SQLException {
    for (long conversation : changed) {
      if (shown.of(conversation).clock().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Proves all zones anew and marks the conversations whose times change. */
  void prove() throws SQLException, Problem {
    for (long export : exports.unnamedZones()) {
      List<Paged> paged = paged(export);
      if (!paged.isEmpty()
          && exports.proven(
              export, ZoneCalibration.best(pairs(export, paged), exports.givenZone(export)))) {
        for (Paged conversation : paged) {
          shown.markDirty(conversation.exact());
        }
      }
    }
  }

  private List<Paged> paged(long export) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT shown.conversation, clock FROM shown JOIN conversation"
                + " ON conversation.number = shown.conversation WHERE clock IS NOT NULL"
                + " AND EXISTS (SELECT 1 FROM presence"
                + " WHERE presence.conversation = clock AND export = ?)"
                + " ORDER BY conversation.id");
    query.setLong(1, export);
    List<Paged> paged = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        paged.add(new Paged(rows.getLong(1), rows.getLong(2)));
      }
    }
    return paged;
  }

  private List<ZoneCalibration.Pair> pairs(long export, List<Paged> paged)
      throws SQLException, Problem {
    List<ZoneCalibration.Pair> pairs = new ArrayList<>();
    for (Paged conversation : paged) {
      Optional<TimeRange> common = extent(conversation.exact());
      if (common.isPresent() && pairs.size() < MOST_PAIRS) {
        pairs.addAll(pairs(conversation, files(export, conversation.clock()), common.get()));
      }
    }
    return pairs.size() <= MOST_PAIRS ? pairs : pairs.subList(0, MOST_PAIRS);
  }

  private List<ZoneCalibration.Pair> pairs(Paged conversation, Set<Integer> files, TimeRange common)
      throws SQLException, Problem {
    ClockPairs pairs = new ClockPairs();
    each(
        conversation.clock(),
        common,
        message -> {
          if (files.contains(message.provenance().sourceFile())) {
            pairs.shown(message);
          }
        });
    if (pairs.anyToFind()) {
      each(conversation.exact(), TimeRange.ALL, pairs::exact);
    }
    return pairs.pairs();
  }

  private Set<Integer> files(long export, long clock) throws SQLException {
    PreparedStatement query =
        database.statement(
            "SELECT source_file FROM file_export JOIN source_file ON number = source_file"
                + " WHERE export = ? AND conversation = ?");
    query.setLong(1, export);
    query.setLong(2, clock);
    Set<Integer> files = new HashSet<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        files.add(rows.getInt(1));
      }
    }
    return files;
  }

  /** The time of a layer with as much around it as a clock may be off. */
  private Optional<TimeRange> extent(long layer) throws SQLException {
    PreparedStatement query =
        database.statement("SELECT min(first_ts), max(last_ts) FROM block WHERE conversation = ?");
    query.setLong(1, layer);
    try (ResultSet row = query.executeQuery()) {
      long first = row.getLong(1);
      if (row.wasNull()) {
        return Optional.empty();
      }
      long last = row.getLong(2);
      return Optional.of(
          new TimeRange(
              Instant.ofEpochMilli(first).minus(ClockPairs.FARTHEST),
              Instant.ofEpochMilli(last).plus(ClockPairs.FARTHEST)));
    }
  }

  private void each(long layer, TimeRange range, Consumer<Message> consumer)
      throws SQLException, Problem {
    PersonNumbers people = conversations.people(layer);
    try (BlockCursor cursor =
        new BlockCursor(database, table, layer, people, range, TextLabels.NONE)) {
      for (Optional<Message> next = cursor.next(); next.isPresent(); next = cursor.next()) {
        consumer.accept(next.get());
      }
    }
  }
}
