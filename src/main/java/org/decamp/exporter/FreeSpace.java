package org.decamp.exporter;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.job.Room;

/**
 * Refuses an export that cannot fit, before hours of writing.
 *
 * @param room tells the usable bytes of the file system that holds a folder
 */
record FreeSpace(Room room) {

  /** Looks at the file system itself. */
  static final FreeSpace OF_FILE_SYSTEM = new FreeSpace(Room.OF_FILE_SYSTEM);

  /** Pages, lines, indexes and the kept source of a message; generous, to be on the safe side. */
  private static final long BYTES_PER_MESSAGE = 2048;

  private static final long BYTES_FOR_FRAME = 1L << 20;

  /** Throws unless what is planned fits into the folder. */
  void require(ExportPlan plan, Path folder) throws Problem.CannotWrite {
    room.require(
        "the export",
        plan.mediaBytes()
            + plan.otherBytes()
            + plan.messages() * BYTES_PER_MESSAGE
            + BYTES_FOR_FRAME,
        folder,
        "Free some space, choose another drive, or export fewer conversations.");
  }
}
