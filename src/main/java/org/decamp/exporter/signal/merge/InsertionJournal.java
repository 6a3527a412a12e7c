package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.util.OptionalLong;

/**
 * Remembers, for one Signal account, what was put into its backups before, so that doing it again
 * puts in nothing twice. Kept in the vault.
 *
 * <p>It is no proof that an entry is in a backup: the overlay may never have been restored. What
 * counts as there is what the journal knows and the backup has.
 */
public interface InsertionJournal {

  /** When an entry was said to be sent when it was put in, in milliseconds. */
  OptionalLong sentAt(Fingerprint entry) throws IOException;

  /** Says that an entry is put in; replaces what was known of it. */
  void inserted(Fingerprint entry, long sentAt) throws IOException;
}
