package org.decamp.vault.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The pages of {@code vault.db}, each authenticated and decrypted when asked for (section 4.1). */
final class EncryptedPages implements AutoCloseable {

  /** Bytes of a page that SQLite uses. */
  static final int USABLE = 4016;

  private static final int PAGE = 4096;
  private static final int SALT = 16;
  private static final byte[] MAGIC = Derivation.ascii("SQLite format 3\0");

  private final FileChannel file;
  private final HotJournal journal;
  private final SecretKeySpec key;
  private final byte[] macKey;

  EncryptedPages(Path folder, byte[] databaseKey) throws IOException, GeneralSecurityException {
    journal = HotJournal.read(folder.resolve("vault.db-journal"));
    file = FileChannel.open(folder.resolve("vault.db"), StandardOpenOption.READ);
    key = new SecretKeySpec(databaseKey, "AES");
    byte[] salt = Arrays.copyOf(read(1), SALT);
    for (int i = 0; i < SALT; i++) {
      salt[i] ^= 0x3A;
    }
    macKey = Derivation.pbkdf2OfTwoRounds(databaseKey, salt);
  }

  /** How many pages there are. */
  int count() throws IOException {
    return journal.countBefore(Math.toIntExact(file.size() / PAGE));
  }

  /** The {@link #USABLE} bytes of a page, in the clear. */
  byte[] page(int number) throws IOException, GeneralSecurityException {
    if (number < 1 || number > count()) {
      throw new IOException("there is no page " + number);
    }
    byte[] page = journal.before(number, read(number));
    byte[] littleEndian =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    int from = number == 1 ? SALT : 0;
    byte[] mac =
        Derivation.hmac(
            Derivation.SHA512, macKey, Arrays.copyOfRange(page, from, USABLE + 16), littleEndian);
    if (!Arrays.equals(mac, Arrays.copyOfRange(page, PAGE - 64, PAGE))) {
      throw new IOException("page " + number + " is not authentic");
    }
    Cipher cbc = Cipher.getInstance("AES/CBC/NoPadding");
    cbc.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(page, USABLE, 16));
    byte[] clear = cbc.doFinal(page, from, USABLE - from);
    return number == 1 ? Derivation.joined(MAGIC, clear) : clear;
  }

  private byte[] read(int number) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(PAGE);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, (number - 1L) * PAGE + buffer.position()) < 0) {
        throw new EOFException("page " + number + " is cut");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
