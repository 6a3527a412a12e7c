package org.decamp.vault.key;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.decamp.job.Problem;

/** Turns a failure of the disk below a vault into words and a way out. */
public final class DiskTrouble {

  private DiskTrouble() {}

  /**
   * The problem to throw.
   *
   * @param doing what was being done, such as "write"
   * @param file of the vault
   */
  public static Problem of(String doing, Path file, IOException cause) {
    String message = "could not " + doing + " " + file.getFileName() + " of the vault";
    if (cause instanceof AccessDeniedException
        || cause.getCause() instanceof ReadOnlyFileSystemException) {
      return new Problem.CannotWrite(
          message, "Check that the folder of the vault belongs to you and is writable.", cause);
    }
    return new Problem.InputOutput(
        message,
        "Check that the drive is connected and has free space, then run the same command again.",
        cause);
  }
}
