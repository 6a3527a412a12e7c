package org.decamp.app.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a file that a browser asks for, to seek in a video (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param length how many; 0 if the file has none of what was asked for
 */
record ByteRange(long from, long length) {

  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * Reads the header {@code Range}.
   *
   * @return empty for everything: no range, several, or one that makes no sense, which may be
   *     ignored
   */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = SINGLE.matcher(header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(range.group(2)), size);
      return Optional.of(new ByteRange(size - last, last));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (to < from) {
      return Optional.empty();
    }
    long end = Math.min(to, size - 1);
    return Optional.of(from >= size ? new ByteRange(0, 0) : new ByteRange(from, end - from + 1));
  }
}
