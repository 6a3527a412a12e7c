package org.decamp.importer;

/** What the times of a message file mean. */
public enum TimeBasis {
  /** They are instants. */
  UTC,
  /**
   * They are what a clock on the wall showed, and the file does not say where: pages of Meta's HTML
   * exports. {@code sentAt} then holds the wall-clock time as if it were UTC, and the vault applies
   * the time zone of the export when it is read ({@link ImportSink#timeZone}).
   */
  WALL_CLOCK
}
