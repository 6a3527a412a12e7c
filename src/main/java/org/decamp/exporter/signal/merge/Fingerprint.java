package org.decamp.exporter.signal.merge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.decamp.model.Digests;
import org.decamp.model.PrivateText;

/**
 * Names an entry of an author in a chat, or a time that an author has there, in every backup of an
 * account the same. If the user decides that a conversation belongs to somebody else, its entries
 * are others.
 *
 * @param high first half of a digest
 * @param low second half of it
 */
public record Fingerprint(long high, long low) {

  private static final byte ENTRY = 0;
  private static final byte TIME = 1;

  static Fingerprint of(EntryKey key, PrivateText chat, PrivateText author) {
    return of(ENTRY, bytes(key), chat, author);
  }

  /**
   * Names a time.
   *
   * @param sentAt in milliseconds
   */
  static Fingerprint of(long sentAt, PrivateText chat, PrivateText author) {
    return of(TIME, ByteBuffer.allocate(Long.BYTES).putLong(sentAt).array(), chat, author);
  }

  private static Fingerprint of(byte kind, byte[] what, PrivateText chat, PrivateText author) {
    MessageDigest digest = Digests.sha256();
    digest.update(kind);
    digest.update(what);
    digest.update(chat.value().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    ByteBuffer result =
        ByteBuffer.wrap(digest.digest(author.value().getBytes(StandardCharsets.UTF_8)));
    return new Fingerprint(result.getLong(), result.getLong());
  }

  /** Tells entries apart, wherever they are. */
  static long of(EntryKey key) {
    return ByteBuffer.wrap(Digests.sha256(bytes(key))).getLong();
  }

  private static byte[] bytes(EntryKey key) {
    return ByteBuffer.allocate(24)
        .putLong(key.message().high())
        .putLong(key.message().low())
        .putInt(key.message().ordinal())
        .putInt(key.part())
        .array();
  }
}
