package org.decamp.importer.meta.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells how a JSON file's strings are encoded by looking at its raw bytes as they pass ({@code
 * instagram-export}, section 3.3, rule 2).
 *
 * <p>Eight bytes at a time are skipped when none of them is a backslash or above 0x7F, which is
 * nearly always.
 */
public final class EncodingScan {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

  /** Outside an escape, after a backslash, or after that many digits of a Unicode escape. */
  private static final int PLAIN = -2;

  private static final int AFTER_BACKSLASH = -1;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private int state = PLAIN;
  private int codeUnit;
  private boolean rawBytes;
  private boolean latinEscapes;
  private boolean highEscapes;
  private int markBytes;

  /** Takes the next bytes of the file. */
  public void update(byte[] bytes, int offset, int length) {
    int at = offset;
    int end = offset + length;
    // A byte order mark says nothing about the strings; it may come in pieces.
    while (markBytes < MARK.length && at < end && bytes[at] == MARK[markBytes]) {
      markBytes++;
      at++;
    }
    if (at < end) {
      rawBytes |= markBytes > 0 && markBytes < MARK.length;
      markBytes = MARK.length;
    }
    while (at < end) {
      if (state == PLAIN) {
        at = skipPlain(bytes, at, end);
        if (at == end) {
          return;
        }
      }
      step(bytes[at++]);
    }
  }

  private static int skipPlain(byte[] bytes, int from, int end) {
    int at = from;
    while (at + Long.BYTES <= end) {
      long word = (long) LONGS.get(bytes, at);
      long slashes = word ^ BACKSLASHES;
      if ((word & HIGH_BITS) != 0 || ((slashes - ONES) & ~slashes & HIGH_BITS) != 0) {
        break;
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] >= 0 && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  private void step(byte b) {
    if (b < 0) {
      rawBytes = true;
      state = PLAIN;
    } else if (state == PLAIN) {
      state = b == '\\' ? AFTER_BACKSLASH : PLAIN;
    } else if (state == AFTER_BACKSLASH) {
      state = b == 'u' ? 0 : PLAIN;
      codeUnit = 0;
    } else {
      int digit = Character.digit(b, 16);
      codeUnit = (codeUnit << 4) | (digit & 0xF);
      state++;
      if (digit < 0) {
        state = PLAIN;
      } else if (state == 4) {
        state = PLAIN;
        highEscapes |= codeUnit > 0xFF;
        latinEscapes |= codeUnit >= 0x80 && codeUnit <= 0xFF;
      }
    }
  }

  /** What the bytes so far say. */
  public FileEncoding encoding() {
    if (!rawBytes && !highEscapes) {
      return FileEncoding.BYTE_ESCAPED;
    }
    return !rawBytes && !latinEscapes ? FileEncoding.CLEAN : FileEncoding.MIXED;
  }
}
