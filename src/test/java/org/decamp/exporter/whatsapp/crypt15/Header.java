package org.decamp.exporter.whatsapp.crypt15;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.decamp.job.Problem;

/** Puts headers together for tests, by hand. */
final class Header {

  private final ByteArrayOutputStream fields = new ByteArrayOutputStream();

  /** The fields that every crypt15 of 2026 begins with; the IV is 16 zeros. */
  static Header usual() {
    return new Header().number(1, 1).bytes(3, inner(1, new byte[16]));
  }

  private static byte[] inner(int number, byte[] value) {
    return new Header().bytes(number, value).fields.toByteArray();
  }

  Header number(int number, long value) {
    varint((long) number << 3);
    varint(value);
    return this;
  }

  Header bytes(int number, byte[] value) {
    varint((long) number << 3 | 2);
    varint(value.length);
    fields.writeBytes(value);
    return this;
  }

  Header message(int number, Header value) {
    return bytes(number, value.fields.toByteArray());
  }

  /** Fills up to so many bytes with a field that nobody knows. */
  Header filledTo(int length) {
    int rest = length - fields.size() - 2;
    int overhead = rest > 128 ? 2 : 1;
    return bytes(100, new byte[rest - overhead]);
  }

  private void varint(long value) {
    varint(value, fields);
  }

  private static void varint(long value, ByteArrayOutputStream out) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** With its length before it. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    varint(fields.size(), all);
    all.writeBytes(fields.toByteArray());
    return all.toByteArray();
  }

  BackupHeader read() throws IOException, Problem {
    return BackupHeader.read(new ByteArrayInputStream(bytes()));
  }
}
