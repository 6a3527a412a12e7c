package org.decamp.replay;

import java.util.Optional;
import org.decamp.job.Problem;

/** Messages of Signal, in the order in which they are sent; must be closed. */
public interface OutgoingMessages extends AutoCloseable {

  /** The next one, or empty at the end. */
  Optional<Outgoing> next() throws Problem;

  @Override
  void close();
}
