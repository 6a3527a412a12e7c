package org.decamp.vault.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.decamp.model.MediaId;
import org.decamp.vault.key.KeyDerivation;
import org.decamp.vault.key.VaultKeys;

/**
 * The numbers of {@code dcb1} and what is derived from the vault's keys for it ({@code vault},
 * section 7.1).
 */
final class BlobFormat {

  static final String TRANSFORMATION = "AES/GCM/NoPadding";
  static final int TAG = 16;
  static final int CHUNK = 65_536;
  static final int SEALED_CHUNK = CHUNK + TAG;
  static final int FIXED = 16;
  static final int SALT = 32;
  static final int HEADER = FIXED + SALT;

  /** The trailer of the plaintext: the length of the content. */
  static final int LENGTH = 8;

  private static final byte[] FIXED_BYTES =
      HexFormat.of().parseHex("444543414d5042310110000000000001");

  private BlobFormat() {}

  /** A header with that salt. */
  static byte[] header(byte[] salt) {
    byte[] header = Arrays.copyOf(FIXED_BYTES, HEADER);
    System.arraycopy(salt, 0, header, FIXED, SALT);
    return header;
  }

  /** Whether this version reads blobs with that header. */
  static boolean readable(byte[] header) {
    return Arrays.equals(header, 0, FIXED, FIXED_BYTES, 0, FIXED);
  }

  /** The key of one blob, bound to its whole header. */
  static byte[] fileKey(VaultKeys keys, byte[] header) {
    byte[] label = "decamp/1 blob".getBytes(StandardCharsets.US_ASCII);
    byte[] info = Arrays.copyOf(label, label.length + FIXED);
    System.arraycopy(header, 0, info, label.length, FIXED);
    return KeyDerivation.hkdf(keys.media(), Arrays.copyOfRange(header, FIXED, HEADER), info, 32);
  }

  /** Chunk number as 11 bytes big-endian, then 1 for the last chunk: no order but the right one. */
  static byte[] nonce(long chunk, boolean last) {
    byte[] nonce = new byte[12];
    ByteBuffer.wrap(nonce).putLong(3, chunk);
    nonce[11] = (byte) (last ? 1 : 0);
    return nonce;
  }

  /** The name of a content: nobody without the key can test whether a known one is here. */
  static MediaId id(VaultKeys keys, byte[] sha256, long length) {
    byte[] size = ByteBuffer.allocate(LENGTH).putLong(0, length).array();
    return new MediaId(HexFormat.of().formatHex(KeyDerivation.hmac(keys.blobId(), sha256, size)));
  }

  /** The 32 bytes of an id. */
  static byte[] raw(MediaId id) {
    return HexFormat.of().parseHex(id.value());
  }
}
