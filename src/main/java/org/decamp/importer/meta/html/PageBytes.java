package org.decamp.importer.meta.html;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a page with their places. A failure of the stream is the end of the data: whoever
 * gave it remembers it.
 */
final class PageBytes {

  /** What {@link #peek} returns at the end. */
  static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private long passed;
  private boolean ended;

  PageBytes(InputStream in) {
    this.in = in;
  }

  /** Place of the next byte in the page. */
  long offset() {
    return passed + at;
  }

  /** The next byte, not taken; {@link #END} without one. */
  int peek() {
    return at < limit || fill(1) ? buffer[at] & 0xFF : END;
  }

  /** The byte after so many others, not taken. */
  int peek(int ahead) {
    return limit - at > ahead || fill(ahead + 1) ? buffer[at + ahead] & 0xFF : END;
  }

  /** Takes the next byte. */
  int take() {
    int next = peek();
    if (next != END) {
      at++;
    }
    return next;
  }

  /** Takes the bytes that are in memory up to the first of this value, without it. */
  int takeUntil(int stop, ByteGatherer taken) {
    if (peek() == END) {
      return 0;
    }
    int from = at;
    while (at < limit && buffer[at] != stop) {
      at++;
    }
    taken.add(buffer, from, at - from);
    return at - from;
  }

  /** Skips all bytes up to the first of this value, without it. */
  void skipUntil(int stop) {
    while (peek() != END) {
      while (at < limit && buffer[at] != stop) {
        at++;
      }
      if (at < limit) {
        return;
      }
    }
  }

  /** Whether the next bytes are these letters, in either case. */
  boolean follows(int ahead, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      int c = peek(ahead + i);
      if ((c | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the receiver's bytes. */
  interface ByteGatherer {
    void add(byte[] bytes, int offset, int length);
  }

  /** Brings so many bytes into memory; false if there are fewer. */
  private boolean fill(int wanted) {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      passed += at;
      limit -= at;
      at = 0;
    }
    while (limit < wanted && !ended) {
      try {
        int n = in.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(0, n);
      } catch (IOException remembered) {
        ended = true;
      }
    }
    return limit >= wanted;
  }
}
