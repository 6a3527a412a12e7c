package org.decamp.vault.media;

import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.MediaId;

/**
 * Where contents of at most {@link ContentStore#SMALL} bytes lie: in the database, because a file
 * with its own syncs costs more than the content itself (measured, {@code
 * docs/measurements/small-media.md}).
 *
 * <p>Called by several threads at once. Implementations encrypt at rest.
 */
public interface SmallContents {

  /**
   * Keeps the content; does nothing if that id is there already.
   *
   * @param content a fresh array that the callee may keep
   * @throws Problem if it cannot be written
   */
  void put(MediaId id, byte[] content) throws Problem;

  /** The content of that id, or empty if it is not here. */
  Optional<byte[]> get(MediaId id) throws Problem;
}
