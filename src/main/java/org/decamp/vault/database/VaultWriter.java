package org.decamp.vault.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.vault.media.StoredContent;
import org.jspecify.annotations.Nullable;

/**
 * What the writer thread does: transactions and the order of steps inside them.
 *
 * <p>Each message file is a savepoint, so that it is stored wholly or not at all; several files
 * share a transaction, because every commit waits for the disk. What was stored beside the file
 * meanwhile (media) outlives its rollback.
 */
final class VaultWriter {

  private static final int COMMIT_MESSAGES = 100_000;
  private static final int COMMIT_BYTES = 32 << 20;
  private static final long COMMIT_NANOS = 3_000_000_000L;
  private static final int MOST_KEPT_BYTES = 32 << 20;

  /** A step that belongs to no file. */
  interface Aside {
    void run() throws SQLException;
  }

  private final Database database;
  private final BlockWriter blocks;
  private final ConversationMerge merge;
  private final ConversationTable conversations;
  private final SourceFileTable sourceFiles;
  private final RowSeal seal;
  private final Run run = new Run();
  private final List<Aside> keptAside = new ArrayList<>();
  private int keptBytes;

  private boolean inTransaction;
  private long transactionBegan;
  private long messagesSinceCommit;
  private long bytesSinceCommit;

  private @Nullable FileState file;

  /** The message file that is being written. */
  private static final class FileState {
    final ConversationTable.Open conversation;
    final FileOrder order;
    final @Nullable FileOrdinals ordinals;
    final long firstBlock;
    long newest = Long.MIN_VALUE;
    long added;

    FileState(
        ConversationTable.Open conversation, FileOrder order, boolean restored, long firstBlock) {
      this.conversation = conversation;
      this.order = order;
      this.ordinals = restored ? null : new FileOrdinals();
      this.firstBlock = firstBlock;
    }
  }

  VaultWriter(Database database, BlockMac mac, RowSeal seal) throws SQLException {
    this.database = database;
    this.seal = seal;
    BlockTable table = new BlockTable(database);
    blocks = new BlockWriter(table, mac);
    merge = new ConversationMerge(table, blocks);
    conversations = new ConversationTable(database);
    sourceFiles = new SourceFileTable(database);
  }

  /**
   * Begins a message file.
   *
   * @param restored whether the messages carry their ordinals and there is no file to number
   * @return the number that the file gets
   */
  int beginFile(
      ConversationId id, String product, PrivateText threadKey, FileOrder order, boolean restored)
      throws SQLException {
    if (file != null) {
      throw new IllegalStateException("a message file is open already");
    }
    begin();
    database.execute("SAVEPOINT file");
    ConversationTable.Open conversation = conversations.open(id, product, threadKey);
    if (!conversation.fresh()) {
      seal.toggle(conversation.number(), conversation.digest());
    }
    file = new FileState(conversation, order, restored, blocks.nextId());
    merge.begin(conversation.number(), conversation.digest(), conversation.people());
    return sourceFiles.nextNumber();
  }

  private FileState open() {
    if (file == null) {
      throw new IllegalStateException("no message file is open");
    }
    return file;
  }

  /** Takes messages of the open file, in its order. */
  void add(List<Message> messages) throws SQLException, DamagedBlockException {
    FileState state = open();
    for (Message message : messages) {
      long time = message.sentAt().toEpochMilli();
      if (!run.isEmpty() && run.fullBefore(time)) {
        mergeRun(state);
      }
      run.add(message, state.conversation.people());
      state.newest = Math.max(state.newest, time);
    }
  }

  private void mergeRun(FileState state) throws SQLException, DamagedBlockException {
    run.sort(state.order);
    if (state.ordinals != null) {
      run.number(state.ordinals);
    }
    state.added += merge.merge(run);
    messagesSinceCommit += run.count();
    run.clear();
  }

  /**
   * Merges the last messages of the file.
   *
   * @return whether the file's bytes must be kept: not if the vault has them already and nothing
   *     new came of them
   */
  boolean endMessages(byte[] sha256) throws SQLException, DamagedBlockException {
    FileState state = open();
    if (!run.isEmpty()) {
      mergeRun(state);
    }
    return state.ordinals != null
        && (state.added > 0
            || sourceFiles.known(sha256, OptionalLong.of(state.conversation.number())).isEmpty());
  }

  /**
   * Completes the open file.
   *
   * @param source the file's row, or null if there is none to keep
   * @param deflated the file's bytes, if there is a row
   * @return the objects that were there before
   */
  Counts commitFile(
      ConversationHeader header, @Nullable SourceFile source, @Nullable StoredContent deflated)
      throws SQLException {
    FileState state = open();
    conversations.describe(state.conversation, header, state.newest);
    seal.toggle(state.conversation.number(), state.conversation.digest());
    conversations.settle(state.conversation, state.added);
    if (source != null && deflated != null) {
      sourceFiles.insert(source, OptionalLong.of(state.conversation.number()), deflated);
      seal.toggle(RowSeal.Table.SOURCE_FILE, source.number());
    }
    database.execute("RELEASE file");
    endFile();
    commitIfDue();
    return merge.duplicates();
  }

  /** Takes the open file back, as if it had never come. */
  void rollbackFile() throws SQLException, Problem {
    FileState state = open();
    run.clear();
    blocks.forgetFrom(state.firstBlock);
    database.execute("ROLLBACK TO file");
    database.execute("RELEASE file");
    List<Aside> again = List.copyOf(keptAside);
    boolean all = keptBytes <= MOST_KEPT_BYTES;
    endFile();
    if (!all) {
      throw new Problem.InputOutput(
          "too many files were stored while a broken message file was read",
          "Run the same command again; it goes on.",
          new IOException("kept bytes over limit"));
    }
    for (Aside step : again) {
      step.run();
    }
  }

  /** Takes back a file that nobody closed. */
  void abandonFile() throws SQLException, Problem {
    if (file != null) {
      rollbackFile();
    }
  }

  private void endFile() {
    file = null;
    keptAside.clear();
    keptBytes = 0;
  }

  /**
   * Does something that belongs to no file and survives the rollback of the open one.
   *
   * @param bytes about how much memory the step holds
   */
  void aside(int bytes, Aside step) throws SQLException {
    begin();
    step.run();
    bytesSinceCommit += bytes;
    if (file == null) {
      commitIfDue();
      return;
    }
    keptBytes += bytes;
    if (keptBytes <= MOST_KEPT_BYTES) {
      keptAside.add(step);
    } else {
      keptAside.clear();
    }
  }

  private void begin() throws SQLException {
    if (!inTransaction) {
      database.execute("BEGIN IMMEDIATE");
      inTransaction = true;
      transactionBegan = System.nanoTime();
    }
  }

  private void commitIfDue() throws SQLException {
    if (messagesSinceCommit >= COMMIT_MESSAGES
        || bytesSinceCommit >= COMMIT_BYTES
        || System.nanoTime() - transactionBegan >= COMMIT_NANOS) {
      commit();
    }
  }

  /** Makes everything durable that belongs to no open file. */
  void commit() throws SQLException {
    if (inTransaction) {
      blocks.index();
      database.execute("COMMIT");
      inTransaction = false;
      messagesSinceCommit = 0;
      bytesSinceCommit = 0;
    }
  }

  /** Takes back everything since the last commit, after a failure. */
  void rollbackAll() {
    if (inTransaction) {
      inTransaction = false;
      try {
        database.execute("ROLLBACK");
      } catch (SQLException e) {
        // A full disk makes SQLite roll back by itself, and then there is nothing left to do.
        System.getLogger(VaultWriter.class.getName())
            .log(System.Logger.Level.DEBUG, "rolled back already");
      }
    }
  }
}
