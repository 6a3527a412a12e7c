package org.decamp.exporter.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.model.MessageId;

/**
 * What pseudonyms are made with: only who has the vault can make them again, and so find out whose
 * they are. One thread at a time.
 */
final class PseudonymKey {

  private static final String MAC = "HmacSHA256";

  /** How many letters a code can have. */
  static final int LETTERS = 32;

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final Mac mac;
  private final Cipher permutation;
  private final byte[] block = new byte[16];

  /**
   * @param secret of the vault, 32 bytes; not kept
   */
  PseudonymKey(byte[] secret) {
    try {
      mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      byte[] key = Arrays.copyOf(derive("message ids", ""), 16);
      // A permutation of ids of one block each: different ids stay different, and nothing is
      // encrypted that could repeat.
      permutation = Cipher.getInstance("AES/ECB/NoPadding");
      permutation.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC and AES", e);
    }
  }

  /** 32 bytes that follow from a value of that sort. */
  byte[] derive(String sort, String value) {
    mac.update(sort.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
  }

  /** As many letters and digits as there are bytes in the value. */
  String code(String sort, String value) {
    StringBuilder code = new StringBuilder(LETTERS);
    for (byte b : derive(sort, value)) {
      code.append(ALPHABET.charAt(b & 31));
    }
    return code.toString();
  }

  /** Another id for a message, because its own follows from names and words that can be guessed. */
  MessageId id(MessageId id) {
    ByteBuffer bytes = ByteBuffer.wrap(block).putLong(id.high()).putLong(id.low());
    try {
      permutation.doFinal(block, 0, block.length, block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a block can be encrypted in its place", e);
    }
    return new MessageId(bytes.getLong(0), bytes.getLong(8), id.ordinal());
  }

  @Override
  public String toString() {
    return "(key of pseudonyms)";
  }
}
