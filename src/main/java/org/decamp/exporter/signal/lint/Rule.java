package org.decamp.exporter.signal.lint;

import java.io.IOException;

/** One thing that every backup is held to. Remembers no more than it needs. */
interface Rule {

  /**
   * Looks at the next frame.
   *
   * @param known what stood before it
   */
  void check(Entry entry, Known known, Breaches breaches) throws IOException;
}
