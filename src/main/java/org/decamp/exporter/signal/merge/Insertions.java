package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.util.Optional;

/** What is to be put in, one after another; none is earlier than the one before. */
@FunctionalInterface
public interface Insertions {

  /** The next one, or nothing at the end. */
  Optional<Insertion> next() throws IOException;
}
