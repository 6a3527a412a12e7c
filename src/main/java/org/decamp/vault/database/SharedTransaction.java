package org.decamp.vault.database;

import java.sql.SQLException;

/** The transaction that message files share, because every commit waits for the disk. */
final class SharedTransaction {

  private static final int COMMIT_MESSAGES = 100_000;
  private static final int COMMIT_BYTES = 32 << 20;
  private static final long COMMIT_NANOS = 3_000_000_000L;

  private final Database database;
  private boolean open;
  private long began;
  private long messages;
  private long bytes;

  SharedTransaction(Database database) {
    this.database = database;
  }

  /** Begins, unless it is open. */
  void begin() throws SQLException {
    if (!open) {
      database.execute("BEGIN IMMEDIATE");
      open = true;
      began = System.nanoTime();
    }
  }

  boolean isOpen() {
    return open;
  }

  void wroteMessages(int count) {
    messages += count;
  }

  void wroteBytes(int count) {
    bytes += count;
  }

  /** Whether enough is in it, or it has been open for long. */
  boolean due() {
    return messages >= COMMIT_MESSAGES
        || bytes >= COMMIT_BYTES
        || System.nanoTime() - began >= COMMIT_NANOS;
  }

  /** Makes durable what is in it. */
  void commit() throws SQLException {
    database.execute("COMMIT");
    open = false;
    messages = 0;
    bytes = 0;
  }

  /** Takes back what is in it, if it is open. */
  void rollBack() {
    if (open) {
      open = false;
      database.rollBack();
    }
  }
}
