package org.decamp.exporter.signal.merge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.decamp.model.Digests;
import org.decamp.model.PrivateText;

/**
 * Names an entry of an author in a chat, in every backup of an account the same. If the user
 * decides that a conversation belongs to somebody else, its entries are others.
 *
 * @param high first half of a digest
 * @param low second half of it
 */
public record Fingerprint(long high, long low) {

  static Fingerprint of(EntryKey key, PrivateText chat, PrivateText author) {
    MessageDigest digest = Digests.sha256();
    digest.update(
        ByteBuffer.allocate(24)
            .putLong(key.message().high())
            .putLong(key.message().low())
            .putInt(key.message().ordinal())
            .putInt(key.part())
            .flip());
    digest.update(chat.value().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    ByteBuffer result =
        ByteBuffer.wrap(digest.digest(author.value().getBytes(StandardCharsets.UTF_8)));
    return new Fingerprint(result.getLong(), result.getLong());
  }
}
