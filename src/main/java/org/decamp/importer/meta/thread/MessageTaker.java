package org.decamp.importer.meta.thread;

import org.decamp.job.Problem;

/** Takes the drafts of a file, one by one. */
public interface MessageTaker {

  /**
   * Takes a message; the draft is used again afterwards.
   *
   * @param draft its fields; readable and with a time
   * @param index place in the file, from 0
   * @param offset first byte in the file
   * @param length bytes
   */
  void take(MessageDraft draft, int index, long offset, int length) throws Problem;
}
