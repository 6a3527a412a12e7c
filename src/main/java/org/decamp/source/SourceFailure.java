package org.decamp.source;

import java.io.IOException;
import org.decamp.job.Problem;

/**
 * Tells damaged data from a failing drive: the first is a finding and the job goes on, the second
 * ends it, because an import that takes an unplugged drive for a damaged export would call itself
 * done.
 */
public final class SourceFailure {

  private SourceFailure() {}

  /**
   * Does nothing if the entry's own bytes are damaged.
   *
   * @throws Problem.InputOutput if the entry could not be read for any other reason
   */
  public static void unlessDamage(SourceEntry entry, IOException failure)
      throws Problem.InputOutput {
    if (!(failure instanceof DamagedEntryException)) {
      throw new Problem.InputOutput(
          "reading "
              + EntryName.printable(entry.path())
              + " in "
              + EntryName.printable(entry.container().name())
              + " failed",
          "Check the drive and who may read the file, then run the same command again.",
          failure);
    }
  }
}
