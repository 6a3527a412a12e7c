package org.decamp.exporter.sqlite.working;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.exporter.sqlite.DatabaseHeader;
import org.decamp.model.Digests;

/**
 * The encryption of the working file: what the driver calls {@code aes256cbc}, AES-256 with a key
 * for each page. It is the one that leaves a page its size, so that pages of a database that was
 * not encrypted can be encrypted one by one, and come out as they were. It does not notice
 * tampering: the file lives for one export, in a folder that nobody else can enter.
 */
public final class SealedPages {

  private static final int KEY_LENGTH = 32;
  private static final int ROUNDS = 4001;
  private static final byte[] SALT = "sAlT".getBytes(StandardCharsets.US_ASCII);

  /** Where the driver looks for the size of a page, in clear text. */
  private static final int FACTS_AT = 16;

  private static final int FACTS = 8;

  private final String key;
  private final byte[] secret;

  private SealedPages(String key) {
    this.key = key;
    byte[] digest = Digests.sha256(key.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < ROUNDS; i++) {
      digest = Digests.sha256(digest);
    }
    this.secret = digest;
  }

  /** A key that was never used. */
  public static SealedPages random(SecureRandom random) {
    byte[] bytes = new byte[KEY_LENGTH * 3 / 4];
    random.nextBytes(bytes);
    return new SealedPages(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key for the driver, 32 characters that need no quoting. */
  public String key() {
    return key;
  }

  /**
   * Encrypts a database that was not.
   *
   * @return number of bytes
   */
  public long seal(InputStream clear, OutputStream out) throws IOException {
    byte[] header = clear.readNBytes(FACTS_AT + FACTS);
    byte[] page = Arrays.copyOf(header, pageSize(header));
    int number = 1;
    int read = header.length + clear.readNBytes(page, header.length, page.length - header.length);
    while (read > 0) {
      if (read < page.length) {
        throw new EOFException("a page of the database is cut short");
      }
      out.write(encrypted(number++, page));
      read = clear.readNBytes(page, 0, page.length);
    }
    return (number - 1L) * page.length;
  }

  /** Decrypts such a file. */
  public void open(InputStream sealed, OutputStream out) throws IOException {
    byte[] header = sealed.readNBytes(FACTS_AT + FACTS);
    byte[] page = Arrays.copyOf(header, pageSize(header));
    int read = header.length + sealed.readNBytes(page, header.length, page.length - header.length);
    for (int number = 1; read == page.length; number++) {
      out.write(decrypted(number, page));
      read = sealed.readNBytes(page, 0, page.length);
    }
  }

  /**
   * The size of the pages of a sealed file or of a clear one, bytes.
   *
   * @param header the first 24 bytes at least
   */
  static int pageSize(byte[] header) throws IOException {
    if (header.length < FACTS_AT + FACTS) {
      throw new EOFException("the database is empty");
    }
    int size = ByteBuffer.wrap(header).getShort(FACTS_AT) & 0xffff;
    return size == 1 ? 1 << Short.SIZE : size;
  }

  private byte[] encrypted(int number, byte[] page) {
    if (number > 1) {
      return crypt(Cipher.ENCRYPT_MODE, number, page, 0);
    }
    byte[] rest = crypt(Cipher.ENCRYPT_MODE, number, page, FACTS_AT);
    byte[] sealed = new byte[page.length];
    System.arraycopy(rest, 0, sealed, FACTS_AT, rest.length);
    System.arraycopy(rest, 0, sealed, FACTS, FACTS);
    System.arraycopy(page, FACTS_AT, sealed, FACTS_AT, FACTS);
    return sealed;
  }

  /**
   * Decrypts one page.
   *
   * @param number from 1
   * @param page as it lies in the file
   */
  byte[] decrypted(int number, byte[] page) {
    if (number > 1) {
      return crypt(Cipher.DECRYPT_MODE, number, page, 0);
    }
    byte[] sealed = page.clone();
    System.arraycopy(page, FACTS, sealed, FACTS_AT, FACTS);
    byte[] rest = crypt(Cipher.DECRYPT_MODE, number, sealed, FACTS_AT);
    byte[] clear = new byte[page.length];
    DatabaseHeader.mark(clear);
    System.arraycopy(rest, 0, clear, FACTS_AT, rest.length);
    return clear;
  }

  private byte[] crypt(int mode, int number, byte[] page, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(pageKey(number), "AES"),
          new IvParameterSpec(initialVector(number)));
      return cipher.doFinal(page, from, page.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  private byte[] pageKey(int number) {
    MessageDigest digest = Digests.sha256();
    digest.update(secret);
    digest.update(littleEndian(number));
    return digest.digest(SALT);
  }

  /** Four numbers of a generator that starts from the page's number, through MD5. */
  private static byte[] initialVector(int number) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    int next = number + 1;
    for (int i = 0; i < 4; i++) {
      int quotient = next / 52774;
      next = 40692 * (next - 52774 * quotient) - 3791 * quotient;
      next += next < 0 ? 2147483399 : 0;
      digest.update(littleEndian(next));
    }
    return digest.digest();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(Integer.reverseBytes(value)).array();
  }

  @Override
  public String toString() {
    return "(key of a working file)";
  }
}
