package org.decamp.app.cli;

import java.nio.file.Path;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp vault export} and {@code decamp vault import}: a backup and back. */
final class BackupCommands {

  private BackupCommands() {}

  /** {@code decamp vault export}. */
  @Command(
      name = "export",
      description = {
        "Writes an encrypted backup of the whole vault into a folder that syncs well: pieces of",
        "at most 8 MiB that never change. The same command again writes only what is new and",
        "keeps the backup before until the next one. Each piece is read back. The passphrase and",
        "the recovery key of the vault open it.",
        "Conversations that people can read come from decamp export."
      },
      footer = {"", "Example:", "  decamp vault export /media/stick/decamp-backup"})
  static final class Export extends BaseCommand {

    @Parameters(
        paramLabel = "FOLDER",
        description = "a new folder, or one with earlier backups of this vault")
    private Path folder = Path.of("");

    Export(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      session()
          .results()
          .care()
          .backedUp(
              session().vaultDirectory(),
              folder,
              session().care().backUp(folder, session().progress()));
      return ExitCode.DONE;
    }
  }

  /** {@code decamp vault import}. */
  @Command(
      name = "import",
      description = {
        "Makes a vault of a backup that decamp vault export wrote, at the place that --vault",
        "names. Everything is decrypted and checked before the vault gets its name; nothing is",
        "overwritten, and if the backup is damaged or incomplete nothing is left.",
        "Exports from Meta are read by decamp import."
      },
      footer = {
        "",
        "Example:",
        "  decamp --vault ~/my-vault vault import /media/stick/decamp-backup"
      })
  static final class Import extends BaseCommand {

    @Parameters(paramLabel = "FOLDER", description = "the folder of the backup")
    private Path folder = Path.of("");

    Import(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      session()
          .results()
          .care()
          .restored(
              session().vaultDirectory(), session().care().restore(folder, session().progress()));
      return ExitCode.DONE;
    }
  }
}
