package org.decamp.exporter.signal.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Decrypts the next so many bytes of a stream; broken padding is a {@link SealException}. */
final class DecryptedInput extends InputStream {

  private final InputStream in;
  private final Cipher cipher;
  private final byte[] encrypted = new byte[1 << 16];
  private long rest;
  private byte[] plain = new byte[0];
  private int position;

  DecryptedInput(InputStream in, long length, Cipher cipher) {
    this.in = in;
    this.rest = length;
    this.cipher = cipher;
  }

  @Override
  public int read() throws IOException {
    return fill() ? plain[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, plain.length - position);
    System.arraycopy(plain, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (position == plain.length) {
      if (rest == 0) {
        return false;
      }
      int read = in.read(encrypted, 0, (int) Math.min(encrypted.length, rest));
      if (read < 0) {
        throw SealException.damaged("the encrypted file is cut off");
      }
      rest -= read;
      plain = decrypt(read);
      position = 0;
    }
    return true;
  }

  private byte[] decrypt(int count) throws SealException {
    try {
      byte[] out =
          rest == 0 ? cipher.doFinal(encrypted, 0, count) : cipher.update(encrypted, 0, count);
      return out == null ? new byte[0] : out;
    } catch (GeneralSecurityException _) {
      throw SealException.damaged("the encrypted file has a broken end");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
