package org.decamp.exporter.telegramjson;

/**
 * What {@code signalbackup-tools --importjson} does with the document ({@code signal-backup},
 * section 13.1), as far as it binds the writer.
 *
 * <ul>
 *   <li>It takes a message that holds nothing but a file, with the time and sender of the one
 *       before that holds a file too, for a further file of that one, and forgets its reactions.
 *   <li>It knows people by {@code from_id} and by name, and takes equal names for one person.
 *   <li>It skips messages of the type {@code service}, empty files, and a message of which nothing
 *       is left.
 *   <li>It reads text up to the first U+0000.
 * </ul>
 */
final class ReaderFacts {

  /**
   * The earliest time that is taken as milliseconds; a smaller number is taken as seconds. In March
   * 1973.
   */
  static final long EARLIEST_MS = 100_000_000_000L;

  /** Files of more bytes are skipped, unless it is told {@code --allowhugeattachments}. */
  static final long LARGEST_FILE = 100L * 1024 * 1024;

  /** It hands the document to SQLite as one value, which takes no larger one. */
  static final long LARGEST_DOCUMENT = 1_000_000_000;

  private ReaderFacts() {}
}
