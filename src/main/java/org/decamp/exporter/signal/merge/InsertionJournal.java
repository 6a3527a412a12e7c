package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * Remembers, for one Signal account, what was put into its backups before, so that doing it again
 * puts in nothing twice. Kept in the vault.
 *
 * <p>It is no proof that an entry is in a backup: the overlay may never have been restored. What
 * counts as there is what the journal knows and the backup has. For that to be certain, a time that
 * an entry of an author was given in a chat is never given to another one, whichever overlay it was
 * for.
 */
public interface InsertionJournal {

  /** When an entry was said to be sent when it was put in, in milliseconds. */
  OptionalLong sentAt(Fingerprint entry) throws IOException;

  /** Which entry a time was given to. */
  OptionalLong entryAt(Fingerprint time) throws IOException;

  /**
   * Says that an entry is put in; replaces what was known of it.
   *
   * @param sentAt in milliseconds
   * @param time names that time
   * @param which tells the entry from others
   */
  void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which) throws IOException;
}
