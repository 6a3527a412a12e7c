package org.decamp.vault.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A blob as a stream; skipping costs nothing but the chunk where it ends. */
final class BlobStream extends InputStream {

  private final BlobReader blob;
  private final byte[] one = new byte[1];
  private long position;

  BlobStream(BlobReader blob) {
    this.blob = blob;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, into.length);
    if (count == 0) {
      return 0;
    }
    int read = blob.read(position, into, offset, count);
    position += Math.max(read, 0);
    return read;
  }

  @Override
  public long skip(long count) {
    long step = Math.clamp(count, 0, blob.length() - position);
    position += step;
    return step;
  }

  @Override
  public int available() {
    return (int) Math.min(blob.length() - position, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws IOException {
    blob.close();
  }
}
