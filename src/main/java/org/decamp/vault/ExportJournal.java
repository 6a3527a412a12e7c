package org.decamp.vault;

import java.util.OptionalLong;
import org.decamp.job.Problem;

/**
 * Remembers what exports put into backups of messengers, so that the next one puts in nothing
 * twice. Not for use by several threads.
 */
public interface ExportJournal {

  /**
   * When something was said to be sent, in milliseconds.
   *
   * @param entry 16 bytes that name what was put in, and where
   */
  OptionalLong find(byte[] entry) throws Problem;

  /**
   * Says that something was put in; replaces what was known of it.
   *
   * @param entry 16 bytes
   * @param sentAt in milliseconds
   */
  void put(byte[] entry, long sentAt) throws Problem;

  /** Everything that was said so far is kept for good. */
  void keep() throws Problem;
}
