package org.decamp.vault.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.TimePrecision;
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
  private final SourceOrder sources;
  private final ExportTable exports;
  private final ShownTable shown;
  private final ShownAnew shownAnew;
  private final BooksTable books;
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
    final FileStart start;
    final int number;
    final long shownAs;
    final byte[] digestBefore;
    final FileOrder order;
    final @Nullable FileOrdinals ordinals;
    final long firstBlock;
    final Set<PersonId> senders = new HashSet<>();
    long newest = Long.MIN_VALUE;
    long added;
    boolean coarse;
    boolean knownFile;
    OptionalInt sameFile = OptionalInt.empty();

    FileState(
        ConversationTable.Open conversation,
        FileStart start,
        int number,
        long shownAs,
        long firstBlock) {
      this.conversation = conversation;
      this.start = start;
      this.number = number;
      this.shownAs = shownAs;
      this.digestBefore = conversation.digest().clone();
      this.order = start.origin().order();
      this.ordinals = start.restored() ? null : new FileOrdinals();
      this.firstBlock = firstBlock;
    }
  }

  VaultWriter(Database database, BlockMac mac, RowSeal seal) throws SQLException {
    this.database = database;
    this.seal = seal;
    BlockTable table = new BlockTable(database);
    blocks = new BlockWriter(table, mac);
    sources = new SourceOrder(database);
    merge = new ConversationMerge(table, blocks, sources);
    exports = new ExportTable(database, seal);
    shown = new ShownTable(database);
    books = new BooksTable(database);
    shownAnew =
        new ShownAnew(
            database, seal, table, exports, new Views(database, seal, table, blocks, sources));
    conversations = new ConversationTable(database);
    sourceFiles = new SourceFileTable(database);
  }

  /**
   * What is known of a message file before it is read.
   *
   * @param export the export that it belongs to
   * @param restored whether the messages carry their ordinals and there is no file to number
   */
  record FileStart(
      ConversationId id,
      String product,
      PrivateText threadKey,
      SourceOrder.Origin origin,
      String export,
      TimeBasis times,
      boolean restored) {

    Layer layer() {
      return switch (times) {
        case UTC -> Layer.EXACT;
        case WALL_CLOCK -> Layer.CLOCK;
      };
    }
  }

  /**
   * Begins a message file.
   *
   * @return the number that the file gets
   */
  int beginFile(FileStart start) throws SQLException {
    if (file != null) {
      throw new IllegalStateException("a message file is open already");
    }
    begin();
    database.execute("SAVEPOINT file");
    int number = sourceFiles.nextNumber();
    if (!start.restored()) {
      sources.begin(number, start.origin());
    }
    openConversation(start, number);
    return number;
  }

  private void openConversation(FileStart start, int number) throws SQLException {
    ConversationTable.Open conversation = open(start, start.layer());
    long shownAs = conversation.number();
    if (start.layer() == Layer.CLOCK) {
      shownAs = exactLayer(start, conversation.number());
    }
    file = new FileState(conversation, start, number, shownAs, blocks.nextId());
    if (!conversation.fresh()) {
      seal.toggle(conversation.number(), conversation.digest());
    }
    merge.begin(conversation.number(), conversation.digest(), conversation.people());
  }

  private ConversationTable.Open open(FileStart start, Layer layer) throws SQLException {
    return conversations.open(start.id(), start.product(), start.threadKey(), layer);
  }

  /** The conversation of a page; until it has a view, a person sees the pages themselves. */
  private long exactLayer(FileStart start, long clock) throws SQLException {
    ConversationTable.Open exact = open(start, Layer.EXACT);
    if (exact.fresh()) {
      seal.toggle(exact.number(), exact.digest());
      conversations.settle(exact, 0);
    }
    ShownTable.Shown known = shown.of(exact.number());
    if (known.clock().isEmpty()) {
      OptionalLong view = exact.fresh() ? OptionalLong.of(clock) : known.view();
      shown.put(
          exact.number(),
          new ShownTable.Shown(OptionalLong.of(clock), view, known.host(), known.joined()),
          seal);
    }
    return exact.number();
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
      state.senders.add(message.sender());
      state.coarse |= message.precision() != TimePrecision.MILLISECOND;
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
    if (state.ordinals == null) {
      return false;
    }
    state.sameFile = sourceFiles.known(sha256, OptionalLong.of(state.conversation.number()));
    state.knownFile = state.sameFile.isPresent() && !merge.saysAnythingNew();
    return !state.knownFile;
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
    if (state.knownFile && blocks.nextId() > state.firstBlock) {
      state = takeBackWhatOnlyItsNameBrought(state);
    }
    conversations.describe(state.conversation, header, state.newest);
    long export = exports.number(state.start.export());
    occurs(state, header, export);
    seal.toggle(state.conversation.number(), state.conversation.digest());
    conversations.settle(state.conversation, state.added);
    if (!Arrays.equals(state.digestBefore, state.conversation.digest())) {
      shown.markDirty(state.shownAs);
    }
    if (source != null && deflated != null) {
      sourceFiles.insert(source, OptionalLong.of(state.conversation.number()), deflated);
      seal.toggle(RowSeal.Table.SOURCE_FILE, source.number());
      exports.holds(export, source.number());
    } else {
      sources.forget(state.number);
      if (state.sameFile.isPresent()) {
        if (exports.holds(export, state.sameFile.getAsInt())) {
          shown.markDirty(state.shownAs);
        }
      }
    }
    database.execute("RELEASE file");
    endFile();
    commitIfDue();
    return merge.duplicates();
  }

  private void occurs(FileState state, ConversationHeader header, long export) throws SQLException {
    Set<Integer> people = new HashSet<>();
    state.senders.forEach(p -> people.add(state.conversation.people().numberOf(p)));
    header.people().forEach(p -> people.add(state.conversation.people().numberOf(p.id())));
    exports.occurs(state.conversation.number(), export, state.coarse, people);
    exports.newest(export, state.newest);
  }

  /**
   * A file whose very bytes are there already may have another name, which must not count: only
   * what it says of the conversation is kept.
   */
  private FileState takeBackWhatOnlyItsNameBrought(FileState state) throws SQLException {
    blocks.forgetFrom(state.firstBlock);
    database.execute("ROLLBACK TO file");
    keptAgain();
    Counts counts = merge.duplicates();
    openConversation(state.start, state.number);
    merge.restoreDuplicates(counts);
    FileState again = open();
    again.senders.addAll(state.senders);
    again.newest = state.newest;
    again.coarse = state.coarse;
    again.sameFile = state.sameFile;
    return again;
  }

  private void keptAgain() throws SQLException {
    for (Aside step : List.copyOf(keptAside)) {
      step.run();
    }
  }

  /** Takes the open file back, as if it had never come. */
  void rollbackFile() throws SQLException, Problem {
    FileState state = open();
    run.clear();
    sources.forget(state.number);
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

  /** Adds to the owner's names. */
  void owner(String product, PrivateText name, String evidence, boolean byUser)
      throws SQLException {
    Set<PrivateText> before = books.ownerNames(product);
    seal.toggle(RowSeal.Table.OWNER, product);
    books.owner(product, name, evidence, byUser);
    seal.toggle(RowSeal.Table.OWNER, product);
    if (!byUser) {
      seal.toggle(RowSeal.Table.OWNER_NAME, product);
      books.ownerWasCalled(product, name);
      seal.toggle(RowSeal.Table.OWNER_NAME, product);
    }
    if (!before.equals(books.ownerNames(product))) {
      shown.markAllDirty();
    }
  }

  /** Keeps the zone of an export. */
  void timeZone(String export, ZoneId zone, boolean byUser) throws SQLException {
    if (exports.zone(export, zone, byUser)) {
      shown.markAllDirty();
    }
  }

  /** Keeps what the user decided and marks what it concerns. */
  void decide(Decisions decided) throws SQLException, DamagedBlockException {
    begin();
    shownAnew.decide(decided);
  }

  /**
   * Finds out which conversations must be looked at anew, after an import or a decision.
   *
   * @return their numbers
   */
  List<Long> toRefresh() throws SQLException, DamagedBlockException, Problem {
    begin();
    List<Long> dirty = shownAnew.find();
    commit();
    return dirty;
  }

  /**
   * Brings one conversation's view up to date, in a transaction of its own.
   *
   * @return how many messages more than before are joined
   */
  long refresh(long conversation) throws SQLException, DamagedBlockException, Problem {
    begin();
    long joined = shownAnew.refresh(conversation);
    commit();
    return joined;
  }

  /** How many conversations are part of another one because messages prove it. */
  long continued() throws SQLException, DamagedBlockException {
    return shownAnew.continued();
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
      database.rollBack();
    }
  }
}
