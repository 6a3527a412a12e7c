package org.decamp.exporter.signal.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Records one after another, each behind its length. */
public final class RecordReader implements Records {

  /** No record that an app writes comes near; a longer one is a damaged length. */
  static final int MAX_LENGTH = 64 << 20;

  private final InputStream in;

  /** Takes the stream over, which should be buffered. */
  public RecordReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next record, or nothing at the end of the stream.
   *
   * @throws WireException if the stream ends inside a record
   */
  @Override
  public Optional<byte[]> next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    long length = length(first);
    if (length < 0 || length > MAX_LENGTH) {
      throw new WireException("a record claims an impossible length");
    }
    byte[] record = in.readNBytes((int) length);
    if (record.length < length) {
      throw cutOff();
    }
    return Optional.of(record);
  }

  private long length(int first) throws IOException {
    long value = first & 0x7f;
    int next = first;
    for (int shift = 7; next >= 0x80; shift += 7) {
      next = in.read();
      if (next < 0) {
        throw cutOff();
      }
      if (shift > 28) {
        throw new WireException("a record claims an impossible length");
      }
      value |= (next & 0x7fL) << shift;
    }
    return value;
  }

  private static WireException cutOff() {
    WireException cutOff = new WireException("the records end inside a record");
    cutOff.initCause(new EOFException());
    return cutOff;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
