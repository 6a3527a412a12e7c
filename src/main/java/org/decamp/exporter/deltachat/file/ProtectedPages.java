package org.decamp.exporter.deltachat.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.exporter.sqlite.DatabaseDamage;
import org.decamp.exporter.sqlite.DatabaseHeader;
import org.decamp.exporter.sqlite.Pages;
import org.decamp.exporter.sqlite.PlainPages;
import org.decamp.exporter.sqlite.Span;
import org.decamp.job.Problem;

/**
 * The pages of a database that a passphrase protects: SQLCipher 4 with its usual settings ({@code
 * delta-chat}, section 2.4).
 */
final class ProtectedPages implements Pages {

  private static final int SIZE = 4096;
  private static final int IV = 16;
  private static final int RESERVED = 80;
  private static final int KEY_LENGTH = 32;
  private static final byte HMAC_SALT_MASK = 0x3A;

  private final PlainPages sealed;
  private final SecretKeySpec key;
  private final Mac mac;

  private ProtectedPages(PlainPages sealed, byte[] key, byte[] salt)
      throws GeneralSecurityException {
    this.sealed = sealed;
    this.key = new SecretKeySpec(key, "AES");
    byte[] macSalt = salt.clone();
    for (int i = 0; i < macSalt.length; i++) {
      macSalt[i] ^= HMAC_SALT_MASK;
    }
    this.mac = Mac.getInstance("HmacSHA512");
    this.mac.init(new SecretKeySpec(twice(key, macSalt), "HmacSHA512"));
  }

  /** The salt of the database that lies there. */
  static byte[] salt(FileChannel channel, Span span) throws IOException, Problem {
    return Arrays.copyOf(new PlainPages(channel, span, SIZE, SIZE).page(1), PassphraseKey.SALT);
  }

  /**
   * Opens them.
   *
   * @throws Problem.WrongSecret if the key does not fit
   */
  static ProtectedPages open(FileChannel channel, Span span, PassphraseKey key)
      throws IOException, Problem {
    try {
      ProtectedPages pages =
          new ProtectedPages(new PlainPages(channel, span, SIZE, SIZE), key.key(), key.salt());
      if (!pages.authentic(1, pages.sealed.page(1))) {
        throw new Problem.WrongSecret(
            "the passphrase does not open the backup",
            "It is the one that was given when the backup was made; or the file is none.");
      }
      return pages;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }

  /** Two rounds of PBKDF2 with one block of output, of bytes that need not be text. */
  private static byte[] twice(byte[] password, byte[] salt) throws GeneralSecurityException {
    Mac hmac = Mac.getInstance("HmacSHA512");
    hmac.init(new SecretKeySpec(password, "HmacSHA512"));
    hmac.update(salt);
    byte[] first = hmac.doFinal(new byte[] {0, 0, 0, 1});
    byte[] second = hmac.doFinal(first);
    byte[] key = new byte[KEY_LENGTH];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (first[i] ^ second[i]);
    }
    return key;
  }

  @Override
  public int usable() {
    return SIZE - RESERVED;
  }

  @Override
  public long count() {
    return sealed.count();
  }

  @Override
  public byte[] page(long number) throws IOException, Problem {
    byte[] page = sealed.page(number);
    if (!authentic(number, page)) {
      throw DatabaseDamage.found();
    }
    int from = number == 1 ? PassphraseKey.SALT : 0;
    byte[] clear = new byte[SIZE];
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(page, SIZE - RESERVED, IV));
      cipher.doFinal(page, from, SIZE - RESERVED - from, clear, from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
    if (number == 1) {
      DatabaseHeader.mark(clear);
    }
    return clear;
  }

  private boolean authentic(long number, byte[] page) {
    int from = number == 1 ? PassphraseKey.SALT : 0;
    int macAt = SIZE - RESERVED + IV;
    mac.update(page, from, macAt - from);
    mac.update(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) number)
            .array());
    return MessageDigest.isEqual(mac.doFinal(), Arrays.copyOfRange(page, macAt, SIZE));
  }
}
