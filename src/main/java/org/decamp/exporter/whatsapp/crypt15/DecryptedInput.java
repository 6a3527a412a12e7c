package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.SecretKey;

/** Decrypts a stream. What comes out is not proven: {@link Crypt15File} does that before. */
final class DecryptedInput extends InputStream {

  private static final byte[] ZEROS = new byte[Gcm.CHUNK];

  private final InputStream in;
  private final Gcm keyStream;
  private final byte[] plain = new byte[Gcm.CHUNK];
  private final byte[] stream = new byte[Gcm.CHUNK];
  private int filled;
  private int position;
  private boolean ended;

  DecryptedInput(InputStream in, SecretKey key, byte[] iv) {
    this.in = in;
    this.keyStream = new Gcm(key, iv);
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
    int count = Math.min(length, filled - position);
    System.arraycopy(plain, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    if (ended) {
      return false;
    }
    filled = in.readNBytes(plain, 0, plain.length);
    position = 0;
    ended = filled < plain.length;
    byte[] key = stream;
    if (ended) {
      key = keyStream.finish(ZEROS, filled);
    } else {
      keyStream.encrypt(ZEROS, filled, stream);
    }
    for (int i = 0; i < filled; i++) {
      plain[i] ^= key[i];
    }
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
