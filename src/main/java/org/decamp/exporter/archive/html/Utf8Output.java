package org.decamp.exporter.archive.html;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Collects what templates write as UTF-8, so that the size of a page is known in bytes. Encodes
 * without intermediate arrays, because templates write a million messages in pieces of a few
 * characters. Half a surrogate pair becomes a question mark, as everywhere in Java.
 */
final class Utf8Output implements TemplateOutput {

  private byte[] bytes = new byte[1 << 16];
  private int size;

  @Override
  public void writeContent(String value) {
    writeContent(value, 0, value.length());
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    reserve(3 * (endIndex - beginIndex));
    byte[] target = bytes;
    int at = size;
    for (int i = beginIndex; i < endIndex; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        target[at++] = (byte) c;
      } else if (c < 0x800) {
        target[at++] = (byte) (0xc0 | (c >> 6));
        target[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (!Character.isSurrogate(c)) {
        target[at++] = (byte) (0xe0 | (c >> 12));
        target[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        target[at++] = (byte) (0x80 | (c & 0x3f));
      } else if (i + 1 < endIndex && Character.isSurrogatePair(c, value.charAt(i + 1))) {
        int point = Character.toCodePoint(c, value.charAt(++i));
        target[at++] = (byte) (0xf0 | (point >> 18));
        target[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        target[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        target[at++] = (byte) (0x80 | (point & 0x3f));
      } else {
        target[at++] = '?';
      }
    }
    size = at;
  }

  @Override
  public void writeBinaryContent(byte[] value) {
    append(value, value.length);
  }

  private void append(byte[] value, int length) {
    reserve(length);
    System.arraycopy(value, 0, bytes, size, length);
    size += length;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), 2 * bytes.length));
    }
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Appends everything to another output. */
  void appendTo(Utf8Output other) {
    other.append(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  void reset() {
    size = 0;
  }
}
