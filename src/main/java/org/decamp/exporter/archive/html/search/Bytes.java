package org.decamp.exporter.archive.html.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes: numbers of seven bits a byte, lowest first, and texts with a length. */
final class Bytes {

  private byte[] array = new byte[64];
  private int size;

  int size() {
    return size;
  }

  /** The bytes; valid up to the size, until something is added. */
  byte[] array() {
    return array;
  }

  void clear() {
    size = 0;
  }

  /** Gives the memory back. */
  void release() {
    array = new byte[64];
    size = 0;
  }

  /** Adds a number from 0 up. */
  void number(long value) {
    reserve(10);
    long rest = value;
    while (rest > 0x7F) {
      array[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    array[size++] = (byte) rest;
  }

  /** Adds a number that may be negative: those near zero are short. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** Adds the length of a text in UTF-8, and the text. */
  void text(String text) {
    counted(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds the number of bytes, and the bytes. */
  void counted(byte[] bytes) {
    number(bytes.length);
    append(bytes, 0, bytes.length);
  }

  void append(Bytes other) {
    append(other.array, 0, other.size);
  }

  void append(byte[] bytes, int from, int length) {
    reserve(length);
    System.arraycopy(bytes, from, array, size, length);
    size += length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(array, 0, size);
  }

  private void reserve(int more) {
    if (more > array.length - size) {
      array = Arrays.copyOf(array, Math.max(Math.addExact(size, more), 2 * array.length));
    }
  }
}
