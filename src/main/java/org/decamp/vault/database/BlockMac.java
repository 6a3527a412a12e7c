package org.decamp.vault.database;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keyed digest of a block. The digest of a conversation is the XOR over its blocks, so that an
 * old version of a page put back in place shows ({@code vault}, section 9).
 *
 * <p>Not for use by several threads.
 */
final class BlockMac {

  /** Bytes of a digest. */
  static final int BYTES = 32;

  private final Mac mac;
  private final ByteSink head = new ByteSink(64);

  BlockMac(byte[] recordKey) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(recordKey, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  private BlockMac(Mac mac) {
    this.mac = mac;
  }

  /** One with the same key, for another thread. */
  BlockMac another() {
    try {
      return new BlockMac((Mac) mac.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java platform's HMAC can be copied", e);
    }
  }

  /** Adds a block to, or takes it out of, the digest of its conversation. */
  void toggle(byte[] digest, Block block) {
    head.clear();
    head.fixed64(block.conversation());
    head.fixed64(block.id());
    head.fixed64(block.first());
    head.fixed64(block.last());
    head.fixed64(block.count());
    mac.update(head.array(), 0, head.size());
    byte[] result = mac.doFinal(block.body());
    for (int i = 0; i < BYTES; i++) {
      digest[i] ^= result[i];
    }
  }
}
