package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.decamp.app.SignalBackupDoor;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which backup of Signal a command reads, and where its key comes from. */
final class SignalTargetOptions {

  @Option(
      names = "--signal",
      paramLabel = "FOLDER",
      description = "the folder SignalBackups, copied from the phone; only read")
  private @Nullable Path folder;

  @Option(
      names = "--snapshot",
      paramLabel = "NAME",
      description = "a backup in that folder, signal-backup-...; default: the newest one")
  private @Nullable String snapshot;

  @Mixin private final SignalKeyOptions key = new SignalKeyOptions();

  /** Whether a folder was given. */
  boolean named() {
    return folder != null;
  }

  /** Whether any of these was given. */
  boolean given() {
    return folder != null || snapshot != null;
  }

  /**
   * The backup that an overlay was made from.
   *
   * @throws Problem.Usage if none is named
   */
  SignalBackupDoor below(Path overlay) throws IOException, Problem {
    Path backups = folder;
    if (backups == null) {
      throw new Problem.Usage(
          "what lies in " + overlay + " is encrypted for Signal, and says nothing by itself",
          "Add --signal FOLDER, the folder SignalBackups that it was made from; or --from-scratch, if"
              + " it was made without one.");
    }
    return SignalBackupDoor.below(overlay, backups, Optional.ofNullable(snapshot));
  }

  SignalBackupDoor door() throws IOException, Problem {
    Path backups = folder;
    if (backups == null) {
      throw new Problem.Usage(
          "it is not said into which backup of Signal",
          "Add --signal FOLDER, the folder SignalBackups copied from the phone.");
    }
    return SignalBackupDoor.at(backups, Optional.ofNullable(snapshot));
  }

  /** Where the key comes from. */
  Optional<String> keyPlace() throws Problem.Usage {
    return key.place();
  }
}
