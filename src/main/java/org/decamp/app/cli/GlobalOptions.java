package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that stand before the command. */
final class GlobalOptions {

  @Option(
      names = "--vault",
      paramLabel = "DIR",
      description = "the vault to use; default: a folder of the platform for data of programs")
  private @Nullable Path vault;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      defaultValue = "${env:DECAMP_PASSPHRASE_FILE}",
      description =
          "read the passphrase from the first line of FILE, or of standard input if FILE is -"
              + " (also: DECAMP_PASSPHRASE_FILE). Weaker than typing it: the file lies on the disk")
  private @Nullable String passphraseFile;

  @Option(
      names = "--passphrase-fd",
      paramLabel = "N",
      description = "read the passphrase from the open file descriptor N (not on Windows)")
  private @Nullable Integer passphraseDescriptor;

  @Option(
      names = "--recovery-key",
      description =
          "open the vault with its recovery key instead of the passphrase; it is asked for, or"
              + " read as the passphrase would be")
  private boolean recoveryKey;

  @Option(
      names = "--json",
      description = "one JSON object per line on standard output, for programs")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no notes")
  private boolean quiet;

  @Option(
      names = {"-y", "--yes"},
      description = "do not ask for confirmation")
  private boolean yes;

  Optional<Path> vault() {
    return Optional.ofNullable(vault);
  }

  /** Where the passphrase is to be read from, {@code -} being standard input. */
  Optional<String> passphraseFile() {
    if (passphraseDescriptor != null) {
      return Optional.of("/dev/fd/" + passphraseDescriptor);
    }
    return Optional.ofNullable(passphraseFile).filter(f -> !f.isEmpty());
  }

  /** Whether the recovery key takes the place of the passphrase. */
  boolean recoveryKey() {
    return recoveryKey;
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }

  boolean yes() {
    return yes;
  }
}
