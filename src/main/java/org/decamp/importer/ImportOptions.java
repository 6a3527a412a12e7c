package org.decamp.importer;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user chose for an import.
 *
 * @param htmlTimeZone the zone of the clock that HTML pages show; empty for what the format is
 *     known to use, unless messages that an exact export has too prove another
 * @param assistants whether conversations with chatbots are imported too
 */
public record ImportOptions(Optional<ZoneId> htmlTimeZone, boolean assistants) {

  /** What holds when the user says nothing. */
  public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), false);
}
