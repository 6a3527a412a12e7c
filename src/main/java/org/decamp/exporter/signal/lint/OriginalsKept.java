package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.decamp.exporter.signal.wire.Records;

/**
 * Tells the records of an original backup from those that were put between them, and whether all
 * are there, unchanged and in their order (section 7.14).
 */
public final class OriginalsKept {

  private final Records originals;
  private Optional<byte[]> next;

  /**
   * @param originals from the start; not closed here
   */
  public OriginalsKept(Records originals) throws IOException {
    this.originals = originals;
    this.next = originals.next();
  }

  /** Whether the next record of the new backup is the next original one. */
  public boolean isOriginal(byte[] record) throws IOException {
    if (next.isPresent() && Arrays.equals(next.get(), record)) {
      next = originals.next();
      return true;
    }
    return false;
  }

  /** Whether all original records were met; asked at the end. */
  public boolean allKept() {
    return next.isEmpty();
  }
}
