package org.decamp.app.cli;

import org.decamp.job.Problem;
import org.decamp.vault.RecoveryKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp vault recovery-key}. */
@Command(
    name = "recovery-key",
    description = {
      "Makes a recovery key and shows it once: 36 characters to be written on paper. It opens",
      "the vault when the passphrase is forgotten, so it must lie where only you find it.",
      "A new one makes an earlier one useless."
    },
    footer = {
      "",
      "Example:",
      "  decamp vault recovery-key",
      "  decamp --recovery-key vault passphrase"
    })
final class RecoveryKeyCommand extends BaseCommand {

  @Option(names = "--remove", description = "make the recovery key useless, without a new one")
  private boolean remove;

  RecoveryKeyCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    if (remove) {
      session().care().removeRecoveryKey();
      session().results().care().secretsChanged(SecretChange.RECOVERY_KEY_REMOVED);
      return ExitCode.DONE;
    }
    try (RecoveryKey key = session().care().renewRecoveryKey()) {
      session().results().care().recoveryKey(key);
    }
    return ExitCode.DONE;
  }
}
