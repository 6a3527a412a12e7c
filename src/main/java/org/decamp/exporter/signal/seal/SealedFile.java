package org.decamp.exporter.signal.seal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * An encrypted file that is opened: its MAC is checked over the whole file before the first byte
 * comes out. Both passes read the same open file.
 */
public final class SealedFile {

  private static final int IV_LENGTH = 16;
  private static final int MAC_LENGTH = 32;
  private static final int BLOCK = 16;

  /** What encryption adds besides filling up the last block. */
  public static final int OVERHEAD = IV_LENGTH + MAC_LENGTH;

  private SealedFile() {}

  /**
   * Length of the file that holds so many bytes.
   *
   * @param content in bytes
   */
  public static long length(long content) {
    return OVERHEAD + (content / BLOCK + 1) * BLOCK;
  }

  /**
   * Checks the file and opens its content.
   *
   * @throws SealException if the key does not fit or the file is damaged
   */
  @SuppressWarnings("MustBeClosedChecker")
  public static InputStream open(Path file, SealKeys keys) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      long end = channel.size() - MAC_LENGTH;
      if (end < IV_LENGTH + BLOCK || (end - IV_LENGTH) % BLOCK != 0) {
        throw SealException.damaged("the encrypted file is cut off");
      }
      verify(channel, end, keys.newMac());
      channel.position(0);
      byte[] iv = Channels.newInputStream(channel).readNBytes(IV_LENGTH);
      return new BufferedInputStream(
          new DecryptedInput(
              Channels.newInputStream(channel),
              end - IV_LENGTH,
              keys.cipher(Cipher.DECRYPT_MODE, iv)),
          1 << 16);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Checks the file without decrypting it. */
  public static void verify(Path file, SealKeys keys) throws IOException {
    open(file, keys).close();
  }

  /**
   * Whether the content seems to begin so, whatever the MAC says. Tells a wrong key from damage.
   *
   * @param file at least one block long, as checked before
   * @param beginning at most 16 bytes
   */
  public static boolean startsWith(Path file, SealKeys keys, byte[] beginning) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Cipher cipher = keys.cipher(Cipher.DECRYPT_MODE, in.readNBytes(IV_LENGTH));
      // Padding holds a block back, so two go in for one to come out.
      byte[] plain = cipher.update(in.readNBytes(2 * BLOCK));
      return plain != null
          && plain.length >= beginning.length
          && Arrays.equals(Arrays.copyOf(plain, beginning.length), beginning);
    }
  }

  private static void verify(FileChannel channel, long end, Mac mac) throws IOException {
    InputStream in = Channels.newInputStream(channel);
    byte[] buffer = new byte[1 << 16];
    long rest = end;
    while (rest > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
      if (read < 0) {
        throw SealException.damaged("the encrypted file is cut off");
      }
      mac.update(buffer, 0, read);
      rest -= read;
    }
    if (!MessageDigest.isEqual(mac.doFinal(), in.readNBytes(MAC_LENGTH))) {
      throw SealException.doesNotFit();
    }
  }
}
