package org.decamp.exporter.whatsapp.crypt15;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.decamp.job.Problem;

/**
 * The key of an end-to-end encrypted backup: what WhatsApp shows as 64 digits ({@code whatsapp},
 * section 2.3). Wiped when closed.
 */
public final class RootKey implements AutoCloseable {

  /** In bytes. */
  public static final int LENGTH = 32;

  private static final String PAYLOAD = "backup encryption";
  private static final byte[] NO_SALT = new byte[32];

  /** How Java serialises an array of bytes, up to its length. */
  private static final byte[] SERIALISED =
      HexFormat.of().parseHex("aced0005757200025b42acf317f8060854e002000078700000");

  /** Bytes of the key file of crypt12 and crypt14. */
  private static final int OLD_LENGTH = 131;

  private final byte[] key;

  private RootKey(byte[] key) {
    this.key = key;
  }

  /**
   * Reads the digits as a person types them: in either case, with whatever stands between.
   *
   * @param text wiped by the caller; nothing of it is copied but the key
   * @throws Problem.WrongSecret if it is no key
   */
  public static RootKey parse(CharSequence text) throws Problem.WrongSecret {
    byte[] key = new byte[LENGTH];
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (between(c)) {
        continue;
      }
      if (!HexFormat.isHexDigit(c) || digits == 2 * LENGTH) {
        throw Refusals.notAKey();
      }
      key[digits / 2] |= (byte) (HexFormat.fromHexDigit(c) << (digits % 2 == 0 ? 4 : 0));
      digits++;
    }
    if (digits < 2 * LENGTH) {
      throw Refusals.notAKey();
    }
    return new RootKey(key);
  }

  private static boolean between(char c) {
    return c == ':'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Reads a file of a key: the digits as text, the bytes as they are, or {@code
   * encrypted_backup.key} as it lies on the phone.
   *
   * @param content the whole file, which the caller wipes
   * @throws Problem.WrongSecret if it is no key, or that of older backups
   */
  public static RootKey ofFile(byte[] content) throws Problem.WrongSecret {
    if (content.length == LENGTH) {
      return new RootKey(content.clone());
    }
    int header = SERIALISED.length + 2;
    boolean serialised =
        content.length > header && Arrays.mismatch(content, SERIALISED) == SERIALISED.length;
    if (!serialised) {
      return ofText(content);
    }
    int length = (content[header - 2] & 0xff) << 8 | (content[header - 1] & 0xff);
    if (length == OLD_LENGTH) {
      throw Refusals.oldKey();
    }
    if (length != LENGTH || content.length != header + LENGTH) {
      throw Refusals.notAKey();
    }
    return new RootKey(Arrays.copyOfRange(content, header, content.length));
  }

  private static RootKey ofText(byte[] content) throws Problem.WrongSecret {
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
    try {
      return parse(text);
    } finally {
      Arrays.fill(text.array(), '\0');
    }
  }

  /** The same key once more, wiped on its own. */
  public RootKey copy() {
    return new RootKey(key.clone());
  }

  /** The AES-256 key of the content of backups. */
  SecretKey payloadKey() {
    return derive(PAYLOAD);
  }

  SecretKey derive(String label) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .addSalt(NO_SALT)
                  .thenExpand(label.getBytes(StandardCharsets.US_ASCII), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "(key of a backup)";
  }
}
