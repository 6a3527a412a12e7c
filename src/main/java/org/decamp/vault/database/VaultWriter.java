package org.decamp.vault.database;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFileSink.Counts;
import org.decamp.job.Problem;
import org.decamp.model.Decisions;
import org.decamp.model.Message;
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
  private final KeptSteps kept = new KeptSteps();
  private final SharedTransaction transaction;

  private @Nullable OpenFile file;

  VaultWriter(Database database, BlockMac mac, RowSeal seal) throws SQLException {
    this.database = database;
    this.seal = seal;
    transaction = new SharedTransaction(database);
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
    file = new OpenFile(conversation, start, number, shownAs, blocks.nextId());
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

  private OpenFile open() {
    if (file == null) {
      throw new IllegalStateException("no message file is open");
    }
    return file;
  }

  /** Takes messages of the open file, in its order. */
  void add(List<Message> messages) throws SQLException, DamagedBlockException {
    OpenFile state = open();
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

  private void mergeRun(OpenFile state) throws SQLException, DamagedBlockException {
    run.sort(state.order);
    if (state.ordinals != null) {
      run.number(state.ordinals);
    }
    state.added += merge.merge(run);
    transaction.wroteMessages(run.count());
    run.clear();
  }

  /**
   * Merges the last messages of the file.
   *
   * @return whether the file's bytes must be kept: not if the vault has them already, nothing new
   *     came of them, and what its name brought can be taken back
   */
  boolean endMessages(byte[] sha256) throws SQLException, DamagedBlockException {
    OpenFile state = open();
    if (!run.isEmpty()) {
      mergeRun(state);
    }
    if (state.ordinals == null) {
      return false;
    }
    state.sameFile = sourceFiles.known(sha256, OptionalLong.of(state.conversation.number()));
    state.knownFile =
        state.sameFile.isPresent()
            && !merge.saysAnythingNew()
            && (kept.complete() || !hasWritten(state));
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
      throws SQLException, Problem {
    OpenFile state = open();
    if (state.knownFile && hasWritten(state)) {
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

  private boolean hasWritten(OpenFile state) {
    return blocks.nextId() > state.firstBlock;
  }

  private void occurs(OpenFile state, ConversationHeader header, long export) throws SQLException {
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
  private OpenFile takeBackWhatOnlyItsNameBrought(OpenFile state) throws SQLException, Problem {
    List<Database.Step> again = kept.all();
    blocks.forgetFrom(state.firstBlock);
    database.execute("ROLLBACK TO file");
    for (Database.Step step : again) {
      step.run();
    }
    Counts counts = merge.duplicates();
    openConversation(state.start, state.number);
    merge.restoreDuplicates(counts);
    OpenFile reopened = open();
    reopened.senders.addAll(state.senders);
    reopened.newest = state.newest;
    reopened.coarse = state.coarse;
    reopened.sameFile = state.sameFile;
    return reopened;
  }

  /** Takes the open file back, as if it had never come. */
  void rollbackFile() throws SQLException, Problem {
    OpenFile state = open();
    List<Database.Step> again = kept.all();
    run.clear();
    sources.forget(state.number);
    blocks.forgetFrom(state.firstBlock);
    database.execute("ROLLBACK TO file");
    database.execute("RELEASE file");
    endFile();
    for (Database.Step step : again) {
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
    kept.clear();
  }

  /**
   * Does something that belongs to no file and survives the rollback of the open one.
   *
   * @param bytes about how much memory the step holds
   */
  void aside(int bytes, Database.Step step) throws SQLException {
    begin();
    step.run();
    transaction.wroteBytes(bytes);
    if (file == null) {
      commitIfDue();
    } else {
      kept.keep(bytes, step);
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

  /** Begins a transaction, unless one is open. */
  void begin() throws SQLException {
    transaction.begin();
  }

  private void commitIfDue() throws SQLException {
    if (transaction.due()) {
      commit();
    }
  }

  /** Makes everything durable that belongs to no open file. */
  void commit() throws SQLException {
    if (transaction.isOpen()) {
      blocks.index();
      transaction.commit();
    }
  }

  /** Takes back everything since the last commit, after a failure. */
  void rollbackAll() {
    transaction.rollBack();
  }
}
