package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the recovery key of Signal comes from, if nobody types it. None takes the key itself. */
final class SignalKeyOptions {

  @Option(
      names = "--signal-key-file",
      paramLabel = "FILE",
      description =
          "read Signal's recovery key from the first line of FILE, or of standard input if FILE is"
              + " -. Weaker than typing it: it is the root of your whole Signal account, and lies"
              + " on the disk")
  private @Nullable String file;

  @Option(
      names = "--signal-key-fd",
      paramLabel = "N",
      description = "read Signal's recovery key from the open file descriptor N (not on Windows)")
  private @Nullable String descriptor;

  /** A path, {@code -} being standard input; empty if it is to be asked for. */
  Optional<String> place() throws Problem.Usage {
    return descriptor == null
        ? Optional.ofNullable(file)
        : Optional.of(SecretDescriptor.path("--signal-key-fd", descriptor));
  }
}
