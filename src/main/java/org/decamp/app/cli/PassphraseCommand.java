package org.decamp.app.cli;

import java.util.Optional;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp vault passphrase}. */
@Command(
    name = "passphrase",
    description = {
      "Changes the passphrase of the vault. Nothing else is encrypted anew, so it takes a",
      "moment however large the vault is. If the passphrase is forgotten, put --recovery-key",
      "before the command.",
      "",
      "Older copies of the vault, in backups or in a cloud, still open with the older",
      "passphrase: delete them, if it is no longer a secret."
    },
    footer = {
      "",
      "Example:",
      "  decamp vault passphrase",
      "  decamp --recovery-key vault passphrase"
    })
final class PassphraseCommand extends BaseCommand {

  /** At most one of the two. */
  private static final class Choice {
    @Option(
        names = "--add",
        description = "let a further passphrase open the vault, for a second person for instance")
    private boolean add;

    @Option(
        names = "--remove",
        description = "remove the passphrase that you type; another one must be left")
    private boolean remove;
  }

  @ArgGroup private Choice choice = new Choice();

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description =
          "read the new passphrase from the first line of FILE; of standard input if FILE is -,"
              + " after the line that --passphrase-file - has read")
  private @Nullable String newPassphraseFile;

  PassphraseCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    if (choice.remove) {
      session().care().removePassphrase();
      session().results().care().secretsChanged(SecretChange.PASSPHRASE_REMOVED);
      return ExitCode.DONE;
    }
    SecretSource fresh = session().passphrases(Optional.ofNullable(newPassphraseFile));
    if (choice.add) {
      session().care().addPassphrase(fresh);
      session().results().care().secretsChanged(SecretChange.PASSPHRASE_ADDED);
    } else {
      session().care().changePassphrase(fresh);
      session().results().care().secretsChanged(SecretChange.PASSPHRASE_CHANGED);
    }
    return ExitCode.DONE;
  }
}
