package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the passphrase of an archive comes from, if nobody types it. No option takes the passphrase
 * itself.
 */
final class ArchivePassphraseOptions {

  @Option(
      names = "--archive-passphrase-file",
      paramLabel = "FILE",
      description =
          "read the passphrase of the archive from the first line of FILE; of standard input if"
              + " FILE is -, after the line that --passphrase-file - has read")
  private @Nullable String file;

  @Option(
      names = "--archive-passphrase-fd",
      paramLabel = "N",
      description = "read it from the open file descriptor N (not on Windows)")
  private @Nullable String descriptor;

  boolean given() {
    return file != null || descriptor != null;
  }

  /** A path, {@code -} being standard input; empty if it is to be asked for. */
  Optional<String> place() throws Problem.Usage {
    return descriptor == null
        ? Optional.ofNullable(file)
        : Optional.of(SecretDescriptor.path("--archive-passphrase-fd", descriptor));
  }
}
