package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.OptionalLong;
import org.decamp.exporter.signal.media.MediaName;
import org.decamp.exporter.signal.media.SealedMedia;
import org.decamp.exporter.signal.seal.SealException;

/** Where the media files of a backup lie, and which of them its list names. */
public interface MediaShelf {

  /** The length of a file in bytes, if it is there. */
  OptionalLong length(MediaName name) throws IOException;

  /** Whether the snapshot's list of files names it. */
  boolean isNamed(MediaName name);

  /**
   * Decrypts a file and compares its content.
   *
   * @throws SealException if it does not open or holds something else
   */
  void verify(SealedMedia media) throws IOException;
}
