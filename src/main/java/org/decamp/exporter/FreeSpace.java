package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.decamp.job.Problem;

/**
 * Refuses an export that cannot fit, before hours of writing.
 *
 * @param gauge tells the usable bytes of the file system that holds a folder
 */
record FreeSpace(Gauge gauge) {

  /** Looks at the file system itself. */
  static final FreeSpace OF_FILE_SYSTEM =
      new FreeSpace(folder -> Files.getFileStore(folder).getUsableSpace());

  /** Pages, lines, indexes and the kept source of a message; generous, to be on the safe side. */
  private static final long BYTES_PER_MESSAGE = 2048;

  private static final long BYTES_FOR_FRAME = 1L << 20;

  /** Tells how much room there is. */
  @FunctionalInterface
  interface Gauge {

    /** Usable bytes of the file system that holds the folder. */
    long usableBytes(Path folder) throws IOException;
  }

  /** Throws unless what is planned fits into the folder. */
  void require(ExportPlan plan, Path folder) throws IOException, Problem.CannotWrite {
    long needed =
        plan.mediaBytes()
            + plan.otherBytes()
            + plan.messages() * BYTES_PER_MESSAGE
            + BYTES_FOR_FRAME;
    long usable = gauge.usableBytes(folder);
    if (usable < needed) {
      throw new Problem.CannotWrite(
          String.format(
              Locale.ROOT,
              "the export needs about %d MB and the drive has %d MB left",
              megabytes(needed),
              usable / 1_000_000),
          "Free some space, choose another drive, or export fewer conversations.");
    }
  }

  private static long megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1_000_000);
  }
}
