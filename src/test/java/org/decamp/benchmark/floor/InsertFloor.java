package org.decamp.benchmark.floor;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Inserts conversation, time, sender and text of every message into one plain table with the same
 * driver, unencrypted, without index or search: batches of 1,000, a transaction per 20,000 rows.
 * Prints how many rows.
 */
public final class InsertFloor {

  private static final int BATCH = 1_000;
  private static final int TRANSACTION = 20_000;

  private InsertFloor() {}

  /** Arguments: the file of {@link FloorInput#rows}, the database to create. */
  public static void main(String[] args) throws IOException, SQLException {
    try (DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(Files.newInputStream(Path.of(args[0])), 1 << 16));
        Connection database = DriverManager.getConnection("jdbc:sqlite:" + args[1])) {
      try (Statement statement = database.createStatement()) {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=NORMAL");
        statement.execute(
            "CREATE TABLE message (conversation INTEGER, time INTEGER, sender TEXT, text TEXT)");
      }
      database.setAutoCommit(false);
      System.out.println(insert(in, database));
    }
  }

  private static long insert(DataInputStream in, Connection database)
      throws IOException, SQLException {
    long rows = 0;
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO message VALUES (?, ?, ?, ?)")) {
      for (int conversation = in.readInt(); conversation >= 0; conversation = in.readInt()) {
        insert.setInt(1, conversation);
        insert.setLong(2, in.readLong());
        insert.setString(3, text(in));
        insert.setString(4, text(in));
        insert.addBatch();
        rows++;
        if (rows % BATCH == 0) {
          insert.executeBatch();
        }
        if (rows % TRANSACTION == 0) {
          database.commit();
        }
      }
      insert.executeBatch();
      database.commit();
    }
    return rows;
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] utf8 = new byte[in.readInt()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
