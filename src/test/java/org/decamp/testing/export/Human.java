package org.decamp.testing.export;

import java.util.List;
import java.util.OptionalLong;

/**
 * Somebody in the life of an account, whatever they are called at a time.
 *
 * @param number names the human being; 0 is the owner
 * @param names in the order of time, the first from the beginning
 * @param deletedMs when the account was deleted, Unix milliseconds
 */
public record Human(int number, List<Name> names, OptionalLong deletedMs) {

  /** What exports call somebody whose account is gone. */
  public static final String DELETED = "Instagram User";

  public Human {
    names = List.copyOf(names);
  }

  /**
   * A name.
   *
   * @param fromMs since when, Unix milliseconds
   */
  public record Name(ExportText text, long fromMs) {}

  /** What an export that is made then calls them. */
  ExportText nameAt(long timeMs) {
    if (deletedMs.isPresent() && deletedMs.getAsLong() <= timeMs) {
      return ExportText.of(DELETED);
    }
    ExportText name = names.getFirst().text();
    for (Name later : names) {
      name = later.fromMs() <= timeMs ? later.text() : name;
    }
    return name;
  }
}
