package org.decamp.vault.database;

import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** What a check has read of one layer of a conversation, and what is said of it. */
final class LayerTally {

  private final String where;
  private final long layer;
  private final long expected;
  private final byte[] digest;
  private final byte[] actual = new byte[BlockMac.BYTES];
  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private final AtomicLong overlaps = new AtomicLong();
  private final Set<String> unknownMedia = new TreeSet<>();

  /**
   * Nothing read yet.
   *
   * @param key the id of the row, or empty if it cannot be read
   * @param expected how many messages there should be
   * @param digest what the stored seal is
   */
  LayerTally(String key, long number, long layer, long expected, byte[] digest) {
    where = "conversation " + (key.isEmpty() ? "of number " + number : key.replace('~', ' '));
    this.layer = layer;
    this.expected = expected;
    this.digest = digest;
  }

  long layer() {
    return layer;
  }

  /** Messages that could be read. */
  long messages() {
    return messages.get();
  }

  /** Adds the digest of a block or of other rows. */
  synchronized void seal(byte[] part) {
    for (int i = 0; i < BlockMac.BYTES; i++) {
      actual[i] ^= part[i];
    }
  }

  void read(long count) {
    messages.addAndGet(count);
  }

  void unreadable() {
    unreadable.incrementAndGet();
  }

  void overlap() {
    overlaps.incrementAndGet();
  }

  synchronized void unknownMedium(String id) {
    unknownMedia.add(id);
  }

  /** Says what does not fit, once everything has been read. */
  synchronized void conclude(CheckLog log) {
    for (long i = 0; i < overlaps.get(); i++) {
      log.damage("block-order", where, "two blocks share an instant");
    }
    for (long i = 0; i < unreadable.get(); i++) {
      log.damage("block-damaged", where, "a stretch of messages cannot be read");
    }
    for (int i = 0; i < unknownMedia.size(); i++) {
      log.damage("media-unknown", where, "a message names a file that the vault does not list");
    }
    if (messages.get() != expected) {
      log.damage("message-count", where, "not as many messages as there should be");
    }
    if (!MessageDigest.isEqual(digest, actual)) {
      log.damage("conversation-digest", where, "its content is not what was stored last");
    }
  }
}
