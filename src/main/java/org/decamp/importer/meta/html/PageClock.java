package org.decamp.importer.meta.html;

import java.util.OptionalLong;

/** Chooses between the readings of a page's times by the languages that fit all of them so far. */
final class PageClock {

  private long languages;
  private boolean undecided;

  /** With the languages that come into question, a bit each. */
  PageClock(long languages) {
    this.languages = languages;
  }

  /**
   * Takes the next time; empty if it fits no language of those before, or if two of them differ.
   */
  OptionalLong wallClockMs(Stamp stamp) {
    languages &= stamp.languages();
    OptionalLong found = OptionalLong.empty();
    for (Stamp.Reading reading : stamp.readings()) {
      if ((reading.languages() & languages) != 0) {
        undecided |= found.isPresent();
        found = OptionalLong.of(reading.wallClockMs());
      }
    }
    return undecided ? OptionalLong.empty() : found;
  }

  /** Whether a time came up that means different days in languages that still fit. */
  boolean undecided() {
    return undecided;
  }
}
