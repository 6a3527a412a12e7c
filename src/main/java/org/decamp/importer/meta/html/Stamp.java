package org.decamp.importer.meta.html;

import java.util.List;

/**
 * A text that is a time.
 *
 * @param readings what it can mean; several only if a month's name means different months in
 *     different languages
 * @param seconds whether it tells seconds
 */
record Stamp(List<Reading> readings, boolean seconds) {

  Stamp {
    readings = List.copyOf(readings);
  }

  /**
   * One meaning.
   *
   * @param languages in which it holds, a bit each
   * @param wallClockMs the clock's time read as UTC, Unix ms
   */
  record Reading(long languages, long wallClockMs) {}

  /** All languages in which the text is a time. */
  long languages() {
    long all = 0;
    for (Reading reading : readings) {
      all |= reading.languages();
    }
    return all;
  }
}
