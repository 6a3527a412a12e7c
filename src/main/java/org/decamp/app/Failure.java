package org.decamp.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.decamp.job.Problem;

/**
 * Tells circumstances from bugs, and says in words what the operating system says in exceptions.
 *
 * <p>Of an exception's own message only what is known to be a file name or the system's reason is
 * shown.
 */
public final class Failure {

  private static final String DISK = "Check the disk, make room on it, and try again.";

  private Failure() {}

  /** The problem of the circumstances, or empty if this is a bug in Decamp. */
  public static Optional<Problem> problem(Throwable thrown) {
    return switch (thrown) {
      case Problem problem -> Optional.of(problem);
      case IOException e -> Optional.of(ofInputOutput(e));
      default -> Optional.empty();
    };
  }

  private static Problem ofInputOutput(IOException e) {
    return switch (e) {
      case NoSuchFileException f ->
          new Problem.MissingInput(f.getFile() + " does not exist", "Check the name.");
      case FileAlreadyExistsException f ->
          new Problem.CannotWrite(
              f.getFile() + " exists already", "Name another place, or move it away first.", f);
      case AccessDeniedException f ->
          new Problem.CannotWrite(
              f.getFile() + " may not be read or written by you", "Check its permissions.", f);
      case FileSystemException f when f.getReason() != null ->
          new Problem.InputOutput(f.getFile() + ": " + f.getReason(), DISK, f);
      default -> new Problem.InputOutput(reason(e), DISK, e);
    };
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    boolean full = message != null && message.toLowerCase(Locale.ROOT).contains("no space left");
    return full
        ? "the disk is full"
        : "reading or writing failed (" + e.getClass().getSimpleName() + ")";
  }
}
