package org.decamp.exporter.signal.wire;

import java.io.IOException;
import java.io.OutputStream;

/** Writes records one after another, each behind its length. Does not own the stream. */
public final class RecordWriter {

  private final OutputStream out;

  /**
   * @param out should be buffered
   */
  public RecordWriter(OutputStream out) {
    this.out = out;
  }

  public void write(byte[] record) throws IOException {
    int rest = record.length;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    out.write(record);
  }
}
