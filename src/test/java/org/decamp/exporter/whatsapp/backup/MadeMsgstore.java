package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.decamp.exporter.whatsapp.crypt15.SealedSample;

/** A database with the columns that WhatsApp's had in a year, filled as the app fills it. */
public final class MadeMsgstore implements AutoCloseable {

  private final Path file;
  private final Connection connection;

  private MadeMsgstore(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** One without chats, as of 2022 or 2026. */
  public static MadeMsgstore of(int year, Path home) throws Exception {
    Path file = home.resolve("made-" + System.nanoTime() + ".db");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    MadeMsgstore made = new MadeMsgstore(file, connection);
    connection.setAutoCommit(false);
    for (String sql : tables(year).split(";\n", -1)) {
      if (!sql.isBlank()) {
        made.sql(sql);
      }
    }
    made.sql("INSERT INTO message (_id, chat_row_id, from_me, key_id) VALUES (1, -1, 0, '-1')");
    made.sql("INSERT INTO props (key, value) VALUES ('user_push_name', 'Maya')");
    made.jid("status", "broadcast", 5);
    made.jid("0", "s.whatsapp.net", 7);
    return made;
  }

  private static String tables(int year) throws IOException {
    try (InputStream in = MadeMsgstore.class.getResourceAsStream("msgstore-" + year + ".sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a statement. */
  public MadeMsgstore sql(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return this;
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  private long jid(String user, String server, int type) throws SQLException {
    sql(
        "INSERT INTO jid (user, server, agent, device, type, raw_string) VALUES ('%s', '%s', 0, 0,"
                .formatted(user, server)
            + " %d, '%s@%s')".formatted(type, user, server));
    return number("SELECT last_insert_rowid()");
  }

  /** Somebody with a number. */
  public long person(String digits) throws SQLException {
    return jid(digits, "s.whatsapp.net", 0);
  }

  /** The hidden id of somebody. */
  public long hidden(String id, long person) throws SQLException {
    long lid = jid(id, "lid", 18);
    sql("INSERT INTO jid_map (lid_row_id, jid_row_id) VALUES (%d, %d)".formatted(lid, person));
    return lid;
  }

  /** A group. */
  public long group(String id) throws SQLException {
    return jid(id, "g.us", 1);
  }

  /** A chat. */
  public long chat(long jid) throws SQLException {
    sql(
        "INSERT INTO chat (jid_row_id, hidden, archived, gen, sort_timestamp, unseen_message_count)"
            + " VALUES (%d, 0, 0, 0.0, 0, 0)".formatted(jid));
    return number("SELECT last_insert_rowid()");
  }

  /** A text, numbered as the app numbers new ones; the newest and the last that was read. */
  public long message(long chat, boolean own, long time, String text) throws SQLException {
    return message(chat, own, time, 0, text);
  }

  /** An entry of that type. */
  public long message(long chat, boolean own, long time, int type, String text)
      throws SQLException {
    long id = number("SELECT seq FROM sqlite_sequence WHERE name='message'") + 1;
    sql(
        "INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, status,"
            + " timestamp, received_timestamp, message_type, text_data, sort_id) VALUES (%d, %d, %d,"
                .formatted(id, chat, own ? 1 : 0)
            + " '3EB0%028X', 0, %d, %d, 0, %d, '%s', %d)"
                .formatted(id * 7919, own ? 13 : 0, time, type, text, id));
    sql(
        ("UPDATE chat SET display_message_row_id=%1$d, last_message_row_id=%1$d,"
                + " last_read_message_row_id=%1$d, display_message_sort_id=%1$d,"
                + " last_message_sort_id=%1$d, last_read_message_sort_id=%1$d, sort_timestamp=%2$d"
                + " WHERE _id=%3$d")
            .formatted(id, time, chat));
    return id;
  }

  /**
   * Fills the first chats with messages, one every ten minutes.
   *
   * @param text of each, of about 500 characters; an expression of the number {@code i}
   * @param megabytes that come in, about
   */
  public void fill(int megabytes, int chats, String text) throws SQLException {
    long first = number("SELECT seq FROM sqlite_sequence WHERE name='message'") + 1;
    sql(
        ("INSERT INTO message (chat_row_id, from_me, key_id, sender_jid_row_id, status, timestamp,"
                + " message_type, text_data, sort_id) WITH RECURSIVE n(i) AS (SELECT %d UNION ALL"
                + " SELECT i+1 FROM n WHERE i < %d) SELECT 1 + i %% %d, i %% 2, printf('3EB0%%028X',"
                + " i*7919), 0, 0, 1500000000000 + i*600000, 0, %s, i FROM n")
            .formatted(first, first + megabytes * 1_800L, chats, text));
    sql(
        "UPDATE chat SET last_message_row_id=(SELECT max(_id) FROM message WHERE"
            + " chat_row_id=chat._id)");
  }

  /** Ends it and encrypts it. */
  public Path sealed(Path target) throws Exception {
    return sealed(target, true);
  }

  /** Likewise; the header may say that messages are still in older tables. */
  public Path sealed(Path target, boolean migrated) throws Exception {
    close();
    return SealedSample.seal(file, target, migrated);
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      connection.commit();
      connection.close();
    }
  }

  /** How many bytes the database has. */
  public long size() throws IOException {
    return Files.size(file);
  }
}
