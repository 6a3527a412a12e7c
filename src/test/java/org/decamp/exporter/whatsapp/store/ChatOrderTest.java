package org.decamp.exporter.whatsapp.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported messages stand where their time puts them, and nothing else moves. */
class ChatOrderTest {

  private static final String TABLES =
      "CREATE TABLE chat (_id INTEGER PRIMARY KEY AUTOINCREMENT, unseen_message_count INTEGER,"
          + " display_message_row_id INTEGER, display_message_sort_id INTEGER,"
          + " last_message_row_id INTEGER, last_message_sort_id INTEGER,"
          + " last_read_message_row_id INTEGER, last_read_message_sort_id INTEGER,"
          + " last_read_receipt_sent_message_row_id INTEGER,"
          + " last_read_receipt_sent_message_sort_id INTEGER, sort_timestamp INTEGER)";

  private record Entry(long id, long chat, long time, long sort) {}

  private static Connection database() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    run(connection, TABLES);
    run(
        connection,
        "CREATE TABLE message (_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER,"
            + " timestamp INTEGER, sort_id INTEGER NOT NULL DEFAULT 0)");
    run(connection, "INSERT INTO chat (_id) VALUES (1), (2), (3)");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void add(Connection connection, long id, long chat, long time, long sort)
      throws SQLException {
    run(
        connection,
        "INSERT INTO message (_id, chat_row_id, timestamp, sort_id) VALUES (%d, %d, %d, %d)"
            .formatted(id, chat, time, sort));
  }

  private static List<Entry> read(Connection connection) throws SQLException {
    List<Entry> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT _id, chat_row_id, timestamp, sort_id FROM message ORDER BY sort_id, _id")) {
      while (rows.next()) {
        all.add(new Entry(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
      }
    }
    return all;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whateverWasThereAndComesIn(long seed) throws Exception {
    Random random = new Random(seed);
    try (Connection connection = database()) {
      int old = random.nextInt(60);
      for (int i = 1; i <= old; i++) {
        long sort = random.nextInt(10) == 0 ? 500 + random.nextInt(100) : i;
        add(connection, i, 1 + random.nextInt(3), i * 10L + random.nextInt(80), sort);
      }
      List<Entry> before = read(connection);
      int fresh = 1 + random.nextInt(60);
      for (int i = 0; i < fresh; i++) {
        long id = 1000L + i;
        add(connection, id, 1 + random.nextInt(2), random.nextInt(900), id);
      }
      new ChatOrder(connection, old).restore(Set.of(1L, 2L));
      List<Entry> after = read(connection);
      for (long chat = 1; chat <= 3; chat++) {
        ordered(of(chat, before), of(chat, after), old);
      }
      assertThat(number(connection, "SELECT seq FROM sqlite_sequence WHERE name='message'"))
          .isGreaterThanOrEqualTo(number(connection, "SELECT max(sort_id) FROM message"));
    }
  }

  private static List<Entry> of(long chat, List<Entry> all) {
    return all.stream().filter(e -> e.chat() == chat).toList();
  }

  private static void ordered(List<Entry> before, List<Entry> after, long lastOld) {
    List<Entry> old = after.stream().filter(e -> e.id() <= lastOld).toList();
    assertThat(old).map(Entry::id).isEqualTo(before.stream().map(Entry::id).toList());
    assertThat(after.stream().filter(e -> e.id() > lastOld))
        .isSortedAccordingTo(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::id));
    long latest = Long.MIN_VALUE;
    boolean amongNew = false;
    long beforeIt = Long.MIN_VALUE;
    for (Entry entry : after) {
      if (entry.id() <= lastOld) {
        latest = Math.max(latest, entry.time());
        if (!amongNew) {
          assertThat(before).contains(entry);
        }
      } else {
        amongNew = true;
        assertThat(entry.time()).isGreaterThanOrEqualTo(latest);
      }
      if (amongNew) {
        assertThat(entry.sort()).isGreaterThan(beforeIt);
      }
      beforeIt = entry.sort();
    }
    earliestPossible(after, lastOld);
  }

  /** No new entry stands behind an old one that is later. */
  private static void earliestPossible(List<Entry> after, long lastOld) {
    long earliestNew = Long.MAX_VALUE;
    for (Entry entry : after.reversed()) {
      if (entry.id() > lastOld) {
        earliestNew = Math.min(earliestNew, entry.time());
      } else {
        assertThat(earliestNew).isGreaterThanOrEqualTo(entry.time());
      }
    }
  }

  @Test
  void whatIsUnreadStaysUnreadAndPointersFollowTheirMessages() throws Exception {
    try (Connection connection = database()) {
      add(connection, 1, 1, 10, 1);
      add(connection, 2, 1, 30, 2);
      add(connection, 3, 1, 40, 3);
      run(
          connection,
          "UPDATE chat SET unseen_message_count=2, display_message_row_id=3,"
              + " display_message_sort_id=3, last_message_row_id=3, last_message_sort_id=3,"
              + " last_read_message_row_id=1, last_read_message_sort_id=1,"
              + " last_read_receipt_sent_message_row_id=2, last_read_receipt_sent_message_sort_id=2,"
              + " sort_timestamp=40 WHERE _id=1");
      add(connection, 100, 1, 20, 100);
      new ChatOrder(connection, 3).restore(Set.of(1L));
      assertThat(read(connection)).map(Entry::id).containsExactly(1L, 100L, 2L, 3L);
      String pointers =
          "SELECT count(*) FROM chat c JOIN message m ON (m._id=last_message_row_id AND"
              + " m.sort_id=last_message_sort_id AND m._id=3) JOIN message r ON"
              + " (r._id=last_read_message_row_id AND r.sort_id=last_read_message_sort_id AND"
              + " r._id=1) JOIN message s ON (s._id=last_read_receipt_sent_message_row_id AND"
              + " s.sort_id=last_read_receipt_sent_message_sort_id AND s._id=2)"
              + " WHERE unseen_message_count=2 AND sort_timestamp=40";
      assertThat(number(connection, pointers)).isEqualTo(1);
    }
  }
}
