package org.decamp.importer.meta.thread;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.decamp.importer.meta.text.EncodingScan;
import org.decamp.model.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message file on their way to the parser: hashed, counted, scanned for their
 * encoding. Remembers a failure of the source, so that damage of the ZIP and damage of the JSON can
 * be told apart.
 */
public final class WatchedStream extends InputStream {

  private final InputStream in;
  private final MessageDigest digest = Digests.sha256();
  private final EncodingScan scan = new EncodingScan();
  private final byte[] one = new byte[1];
  private final long most;
  private long count;
  private @Nullable IOException failure;

  /** Reads at most so many bytes. */
  public WatchedStream(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0 && count == most) {
      return -1;
    }
    int n;
    try {
      n = in.read(bytes, offset, Math.toIntExact(Math.min(length, most - count)));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    if (n > 0) {
      digest.update(bytes, offset, n);
      scan.update(bytes, offset, n);
      count += n;
    }
    return n;
  }

  /** Reads what the parser left, to the end. */
  public void drain() throws IOException {
    byte[] buffer = new byte[1 << 14];
    int n = 0;
    while (failure == null && n >= 0) {
      n = read(buffer, 0, buffer.length);
    }
  }

  /** How the bytes read so far are encoded. */
  public EncodingScan scan() {
    return scan;
  }

  /** Bytes read. */
  public long count() {
    return count;
  }

  /** SHA-256 of the bytes read; ends the computation. */
  public byte[] sha256() {
    return digest.digest();
  }

  /** Why the source gave no more, if it failed. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
