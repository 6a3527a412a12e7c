package org.decamp.vault.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.model.MediaId;

/**
 * A line of an index: a file of the vault, followed by its pieces in order. Media come first, by
 * id, then the database.
 */
sealed interface IndexEntry {

  /**
   * A file of a content.
   *
   * @param length of the file
   */
  record Medium(MediaId id, long length) implements IndexEntry {}

  /**
   * The database.
   *
   * @param length of the file
   */
  record Base(long length) implements IndexEntry {}

  /**
   * The next piece of the file.
   *
   * @param sha256 of its bytes, which is its name
   * @param length bytes
   */
  record Piece(String sha256, int length) implements IndexEntry {}

  /** The first line of every index. */
  String TITLE = "decamp-backup 1";

  /** As a line, without its end. */
  default String line() {
    return switch (this) {
      case Medium m -> "media " + m.id().value() + " " + m.length();
      case Base b -> "database " + b.length();
      case Piece p -> "piece " + p.sha256() + " " + p.length();
    };
  }

  /** Reads a line; empty if it is none. */
  static Optional<IndexEntry> parse(String line) {
    Matcher parts = Lines.FORM.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long length = Long.parseLong(parts.group("length"));
    if (parts.group("media") != null) {
      return Optional.of(new Medium(new MediaId(parts.group("media")), length));
    }
    if (parts.group("piece") == null) {
      return Optional.of(new Base(length));
    }
    return length > 0 && length <= PieceStore.MOST_BYTES
        ? Optional.of(new Piece(parts.group("piece"), (int) length))
        : Optional.empty();
  }

  /** How lines look. */
  final class Lines {
    private static final Pattern FORM =
        Pattern.compile(
            "(?:media (?<media>[0-9a-f]{64})|piece (?<piece>[0-9a-f]{64})|database)"
                + " (?<length>[0-9]{1,18})");

    private Lines() {}
  }
}
