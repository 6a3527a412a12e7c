package org.decamp.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells how much room there is, so that what cannot fit is refused before hours of writing. */
@FunctionalInterface
public interface Room {

  /** Looks at the file system itself. */
  Room OF_FILE_SYSTEM = folder -> Files.getFileStore(folder).getUsableSpace();

  /**
   * How much may still be written.
   *
   * @param folder exists
   * @return bytes
   * @throws IOException if the file system does not tell
   */
  long usableBytes(Path folder) throws IOException;

  /**
   * Goes on only if there is room. A file system that does not tell is not refused; it may still be
   * full.
   *
   * @param what needs the room, as the beginning of a sentence
   * @param needed bytes
   * @param folder exists
   * @param hint what to do otherwise
   * @throws Problem.CannotWrite if there is less
   */
  default void require(String what, long needed, Path folder, String hint)
      throws Problem.CannotWrite {
    long usable;
    try {
      usable = usableBytes(folder);
    } catch (IOException _) {
      return;
    }
    if (usable < needed) {
      throw new Problem.CannotWrite(
          String.format(
              Locale.ROOT,
              "%s needs about %d MB and the drive has %d MB left",
              what,
              Math.ceilDiv(needed, 1_000_000),
              usable / 1_000_000),
          hint);
    }
  }
}
