package org.decamp.exporter.sealed;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.decamp.source.PositionedBytes;
import org.jspecify.annotations.Nullable;

/**
 * The content of a payload, read from any place. A byte is handed out only after its chunk proved
 * authentic, and nothing before the last chunk proved to be the last.
 */
final class PayloadBytes implements PositionedBytes {

  private final PositionedBytes sealed;
  private final PayloadCipher cipher;
  private final long start;
  private final long chunks;
  private final long size;
  private final Map<Long, byte[]> opened;
  private final byte[] buffer = new byte[PayloadCipher.SEALED_CHUNK];

  private PayloadBytes(PositionedBytes sealed, PayloadCipher cipher, long start, int cached) {
    this.sealed = sealed;
    this.cipher = cipher;
    this.start = start;
    long length = sealed.size() - start;
    this.chunks = (length + PayloadCipher.SEALED_CHUNK - 1) / PayloadCipher.SEALED_CHUNK;
    this.size = length - chunks * PayloadCipher.TAG;
    this.opened = new Cache(cached);
  }

  /** The chunks that were used last. */
  private static final class Cache extends LinkedHashMap<Long, byte[]> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Cache(int most) {
      super(most * 2, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
      return size() > most;
    }
  }

  /**
   * Opens a payload and proves its end.
   *
   * @param sealed taken over, as the cipher is, unless this fails
   * @param start where the payload begins
   * @param cached how many chunks are kept opened, at least 1
   * @throws DamagedSealException if it is cut off, or its end is damaged
   */
  static PayloadBytes open(PositionedBytes sealed, PayloadCipher cipher, long start, int cached)
      throws IOException {
    PayloadBytes bytes = new PayloadBytes(sealed, cipher, start, cached);
    bytes.proveEnd();
    return bytes;
  }

  private void proveEnd() throws IOException {
    long rest = sealed.size() - start - (chunks - 1) * PayloadCipher.SEALED_CHUNK;
    if (chunks <= 0 || rest < PayloadCipher.TAG) {
      throw new DamagedSealException("the file is cut off");
    }
    int length = fill(chunks - 1);
    byte[] content = new byte[PayloadCipher.CHUNK];
    if (cipher.open(chunks - 1, true, buffer, length, content) >= 0) {
      // No second way to write the same: an empty chunk ends an empty payload alone.
      if (length == PayloadCipher.TAG && chunks > 1) {
        throw new DamagedSealException("the end of the file is damaged");
      }
      return;
    }
    boolean more = cipher.open(chunks - 1, false, buffer, length, content) >= 0;
    throw new DamagedSealException(
        more ? "the file is cut off" : "the end of the file is missing or damaged");
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public synchronized int read(long position, byte[] target, int offset, int length)
      throws IOException {
    if (position < 0 || position >= size) {
      return -1;
    }
    byte[] content = chunk(position / PayloadCipher.CHUNK);
    int from = (int) (position % PayloadCipher.CHUNK);
    int n = Math.min(length, content.length - from);
    System.arraycopy(content, from, target, offset, n);
    return n;
  }

  private byte[] chunk(long number) throws IOException {
    byte @Nullable [] known = opened.get(number);
    if (known != null) {
      return known;
    }
    int length = fill(number);
    byte[] content = new byte[length - PayloadCipher.TAG];
    if (cipher.open(number, number == chunks - 1, buffer, length, content) < 0) {
      throw new DamagedSealException("the file is damaged");
    }
    opened.put(number, content);
    return content;
  }

  /** Reads a sealed chunk into the buffer and returns its length. */
  private int fill(long number) throws IOException {
    long position = start + number * PayloadCipher.SEALED_CHUNK;
    int length = (int) Math.min(PayloadCipher.SEALED_CHUNK, sealed.size() - position);
    int filled = 0;
    while (filled < length) {
      int n = sealed.read(position + filled, buffer, filled, length - filled);
      if (n < 0) {
        throw new DamagedSealException("the file became shorter while it was read");
      }
      filled += n;
    }
    return length;
  }

  /** Wipes the key and lets go of what was opened. */
  @Override
  public synchronized void close() throws IOException {
    opened.clear();
    cipher.close();
    sealed.close();
  }
}
