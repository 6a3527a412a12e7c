package org.decamp.vault.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the messages of one conversation into blocks and writes them, with their digests and search
 * tokens.
 *
 * <p>The tokens wait in memory and go to the index together: the index writes a segment at every
 * savepoint, so feeding it file by file would leave it in crumbs.
 */
final class BlockWriter {

  private static final int FULL_MESSAGES = 512;
  private static final int FULL_BYTES = 1 << 16;
  private static final int MOST_TOKENS = 8 << 20;

  /** Tokens of a block that the index does not have yet. */
  @SuppressWarnings("ArrayRecordComponent") // Waits in a list and is never compared.
  private record Pending(long block, byte[] tokens) {}

  private final BlockTable table;
  private final BlockMac mac;
  private final BlockTokens tokens = new BlockTokens();
  private final ByteSink body = new ByteSink(FULL_BYTES + (1 << 14));
  private final List<Pending> pending = new ArrayList<>();
  private int pendingBytes;
  private long nextId;

  private long conversation;
  private byte[] digest = new byte[BlockMac.BYTES];
  private long first;
  private long last;
  private int count;

  BlockWriter(BlockTable table, BlockMac mac) throws SQLException {
    this.table = table;
    this.mac = mac;
    nextId = table.lastId() + 1;
  }

  /**
   * Turns to a conversation.
   *
   * @param itsDigest is kept up to date in place
   */
  void begin(long itsNumber, byte[] itsDigest) {
    conversation = itsNumber;
    digest = itsDigest;
    count = 0;
  }

  /** Appends a message; times never fall. */
  void add(Records from, int index) throws SQLException {
    long time = from.time(index);
    boolean full = count >= FULL_MESSAGES || (count > 0 && body.size() >= FULL_BYTES);
    if (full && time != last) {
      flush();
    }
    if (count == 0) {
      BlockBody.begin(body);
      tokens.clear();
      first = time;
      last = time;
    }
    BlockBody.append(body, time - last, from, index);
    last = time;
    count++;
    tokens.add(from, index);
  }

  /** Writes what is left as a block of its own. */
  void flush() throws SQLException {
    if (count == 0) {
      return;
    }
    Block block = new Block(nextId++, conversation, first, last, count, body.toByteArray());
    table.insert(block);
    mac.toggle(digest, block);
    byte[] words = tokens.toByteArray();
    pending.add(new Pending(block.id(), words));
    pendingBytes += words.length;
    count = 0;
    if (pendingBytes > MOST_TOKENS) {
      index();
    }
  }

  /** Takes a block out, because its messages are about to be written anew. */
  void remove(Block block) throws SQLException {
    table.delete(block.id());
    mac.toggle(digest, block);
  }

  /** Brings the search index up to date; must precede every commit. */
  void index() throws SQLException {
    for (Pending block : pending) {
      table.index(block.block(), block.tokens());
    }
    pending.clear();
    pendingBytes = 0;
  }

  /** The id that the next block will have; marks a place to {@link #forgetFrom}. */
  long nextId() {
    return nextId;
  }

  /** Forgets blocks that a rollback took back. */
  void forgetFrom(long id) {
    pending.removeIf(p -> p.block() >= id);
    pendingBytes = pending.stream().mapToInt(p -> p.tokens().length).sum();
    count = 0;
  }
}
