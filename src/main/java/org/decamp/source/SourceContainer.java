package org.decamp.source;

import java.util.List;
import java.util.Optional;

/**
 * A ZIP, folder or loose file as the user named it.
 *
 * @param number from 0, in the order given
 * @param name the last part of the path that the user gave
 * @param kind what it is
 * @param incomplete whether it is cut off and only its whole entries are listed (salvage), or part
 *     of a folder cannot be read
 * @param refusals entries that are not listed, and why
 * @param traits how it was written, if it is a ZIP
 */
public record SourceContainer(
    int number,
    String name,
    Kind kind,
    boolean incomplete,
    List<Refusal> refusals,
    Optional<ZipTraits> traits) {

  public SourceContainer {
    refusals = List.copyOf(refusals);
  }

  /** One of which it is not known how it was written. */
  public SourceContainer(
      int number, String name, Kind kind, boolean incomplete, List<Refusal> refusals) {
    this(number, name, kind, incomplete, refusals, Optional.empty());
  }

  /** What a container is. */
  public enum Kind {
    ZIP,
    FOLDER,
    FILE
  }

  /**
   * An entry that is not listed.
   *
   * @param path the name as stored, with control characters replaced
   * @param reason why
   */
  public record Refusal(String path, Reason reason) {

    /** Why an entry is refused. */
    public enum Reason {
      /** Absolute, drive letter, backslash, {@code ..}, NUL, or over 1,024 bytes. */
      UNSAFE_NAME,
      /** Larger, more, or packed tighter than any real export, or sharing bytes with another. */
      OVER_LIMIT,
      /** Encrypted, packed with a method that no export uses, or a link or device in a folder. */
      UNSUPPORTED,
      /** Not whole or not readable, because the container is cut off or damaged. */
      DAMAGED
    }
  }
}
