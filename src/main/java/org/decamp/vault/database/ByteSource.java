package org.decamp.vault.database;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.decamp.model.PrivateText;

/** Reads what {@link ByteSink} wrote; never past its end, whatever the bytes say. */
final class ByteSource {

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteSource(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= end;
  }

  byte[] array() {
    return bytes;
  }

  int u8() throws DamagedBlockException {
    require(1);
    return bytes[at++] & 0xFF;
  }

  long varint() throws DamagedBlockException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int b = u8();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw new DamagedBlockException("a number is too long");
  }

  /** A length or count that must fit into what is left. */
  int count() throws DamagedBlockException {
    long value = varint();
    if (value < 0 || value > end - at) {
      throw new DamagedBlockException("a length leads outside");
    }
    return (int) value;
  }

  long zigzag() throws DamagedBlockException {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  long fixed64() throws DamagedBlockException {
    require(8);
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | (bytes[at++] & 0xFF);
    }
    return value;
  }

  /** Moves on and returns where the skipped bytes begin. */
  int skip(int length) throws DamagedBlockException {
    require(length);
    int from = at;
    at += length;
    return from;
  }

  String text() throws DamagedBlockException {
    return text(count());
  }

  String text(int length) throws DamagedBlockException {
    int from = skip(length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  Optional<PrivateText> optionalText() throws DamagedBlockException {
    long length = varint();
    if (length == 0) {
      return Optional.empty();
    }
    if (length < 0 || length - 1 > end - at) {
      throw new DamagedBlockException("a length leads outside");
    }
    return Optional.of(new PrivateText(text((int) (length - 1))));
  }

  Duration duration() throws DamagedBlockException {
    long seconds = zigzag();
    return Duration.ofSeconds(seconds, nanos());
  }

  Optional<Duration> optionalDuration() throws DamagedBlockException {
    return u8() == 0 ? Optional.empty() : Optional.of(duration());
  }

  Optional<Instant> optionalInstant() throws DamagedBlockException {
    if (u8() == 0) {
      return Optional.empty();
    }
    long seconds = zigzag();
    int nanos = nanos();
    try {
      return Optional.of(Instant.ofEpochSecond(seconds, nanos));
    } catch (DateTimeException e) {
      throw new DamagedBlockException("a time is out of range", e);
    }
  }

  private int nanos() throws DamagedBlockException {
    long nanos = varint();
    if (nanos < 0 || nanos > 999_999_999) {
      throw new DamagedBlockException("a time is out of range");
    }
    return (int) nanos;
  }

  private void require(int length) throws DamagedBlockException {
    if (length < 0 || length > end - at) {
      throw new DamagedBlockException("the bytes end too early");
    }
  }
}
