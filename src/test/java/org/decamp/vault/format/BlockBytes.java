package org.decamp.vault.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads the elementary encodings of a block (document, section 5.1). */
final class BlockBytes {

  private final byte[] bytes;
  private final int end;
  private int at;

  BlockBytes(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private BlockBytes(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    at = from;
    end = to;
  }

  boolean atEnd() {
    return at == end;
  }

  int u8() {
    return (int) big(1);
  }

  /** An unsigned number of that many bytes, high ones first. */
  long big(int count) {
    long value = 0;
    for (byte b : take(count)) {
      value = value << 8 | (b & 0xFF);
    }
    return value;
  }

  long varint() {
    long value = 0;
    int shift = 0;
    int b;
    do {
      b = u8();
      value |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while (b >= 0x80);
    return value;
  }

  int count() {
    return Math.toIntExact(varint());
  }

  long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  byte[] take(int count) {
    if (count < 0 || count > end - at) {
      throw new IllegalStateException("a block ends too early");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** The next bytes, to be read for themselves. */
  BlockBytes part(int count) {
    return new BlockBytes(take(count));
  }

  String text() {
    return utf8(count());
  }

  String utf8(int length) {
    return new String(take(length), StandardCharsets.UTF_8);
  }

  Optional<String> optionalText() {
    int length = count();
    return length == 0 ? Optional.empty() : Optional.of(utf8(length - 1));
  }

  /** Seconds and nanoseconds, as a decimal number of seconds. */
  String seconds() {
    long seconds = zigzag();
    return seconds + "s+" + varint();
  }

  Optional<String> optionalSeconds() {
    return u8() == 0 ? Optional.empty() : Optional.of(seconds());
  }
}
