package org.decamp.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.decamp.job.Problem;

/**
 * Where contents lie as files while signal-cli reads them: in clear, so as shortly and as privately
 * as the machine allows.
 */
@FunctionalInterface
public interface AttachmentStage {

  /**
   * Writes a content into a file of that name, in a folder of its own if another has the name.
   *
   * @param name ASCII, without separators
   * @param size bytes of the content; more than 0
   * @param content read to its end, left open
   * @throws Problem.CannotWrite if there is no room for it
   * @throws IOException if reading or writing fails; nothing is left then
   */
  Staged stage(String name, long size, InputStream content) throws IOException, Problem;

  /** A file that is there until it is closed, and overwritten then. */
  interface Staged extends AutoCloseable {

    /** Absolute. */
    Path file();

    @Override
    void close() throws IOException;
  }
}
