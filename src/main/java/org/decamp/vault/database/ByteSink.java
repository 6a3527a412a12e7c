package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.decamp.model.PrivateText;

/** A growing byte array with the elementary encodings of blocks; {@link ByteSource} reads them. */
final class ByteSink {

  private byte[] bytes;
  private int size;

  ByteSink(int capacity) {
    bytes = new byte[capacity];
  }

  int size() {
    return size;
  }

  /** The backing array; valid until the next write. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void u8(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** Seven bits per byte, low ones first; all 64 bits count as unsigned. */
  void varint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A signed number, small absolute values in few bytes. */
  void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  void fixed64(long value) {
    ensure(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void bytes(byte[] source, int offset, int length) {
    ensure(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes(utf8, 0, utf8.length);
  }

  /** An optional text: its length plus one, or 0. */
  void optionalText(Optional<PrivateText> value) {
    if (value.isEmpty()) {
      u8(0);
    } else {
      byte[] utf8 = value.get().value().getBytes(StandardCharsets.UTF_8);
      varint(utf8.length + 1L);
      bytes(utf8, 0, utf8.length);
    }
  }

  void duration(Duration value) {
    secondsAndNanos(value.getSeconds(), value.getNano());
  }

  void optionalDuration(Optional<Duration> value) {
    u8(value.isPresent() ? 1 : 0);
    value.ifPresent(this::duration);
  }

  void optionalInstant(Optional<Instant> value) {
    u8(value.isPresent() ? 1 : 0);
    value.ifPresent(v -> secondsAndNanos(v.getEpochSecond(), v.getNano()));
  }

  private void secondsAndNanos(long seconds, int nanos) {
    zigzag(seconds);
    varint(nanos);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
