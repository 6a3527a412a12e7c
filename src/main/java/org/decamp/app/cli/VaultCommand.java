package org.decamp.app.cli;

import org.decamp.app.CheckVault;
import org.decamp.app.OpenVault;
import org.decamp.app.VaultDoor;
import org.decamp.job.Problem;
import org.decamp.vault.Repaired;
import org.decamp.vault.VaultCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code decamp vault}: care of the vault. */
@Command(
    name = "vault",
    description = "Care of the vault.",
    footer = {"", "Example:", "  decamp vault check"})
final class VaultCommand extends BaseCommand {

  VaultCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    throw new Problem.Usage("it is not said what to do with the vault", "See decamp vault --help.");
  }

  /** {@code decamp vault create}. */
  @Command(
      name = "create",
      description = "Makes an empty vault. Not needed before decamp import, which makes one too.",
      footer = {"", "Example:", "  decamp --vault ~/my-vault vault create"})
  static final class Create extends BaseCommand {

    Create(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      VaultDoor door = session().door();
      door.create().close();
      session().results().care().created(door.directory());
      return ExitCode.DONE;
    }
  }

  /** {@code decamp vault check}. */
  @Command(
      name = "check",
      description = {
        "Decrypts and verifies everything in the vault. Without --repair it changes nothing but the",
        "custody record, which says that it ran.",
        "0: whole; 65: damaged; with --repair 1: repaired, and what is lost is named."
      },
      footer = {"", "Example:", "  decamp vault check", "  decamp vault check --repair"})
  static final class Check extends BaseCommand {

    @Option(
        names = "--repair",
        description =
            "salvage what is whole: a new database is made of everything that can be read,"
                + " checked, and put in place of the damaged one, which is kept with all damaged"
                + " files in the folder \"damaged\" of the vault")
    private boolean repair;

    Check(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      if (repair) {
        Repaired repaired = session().care().repair(session().progress());
        session().results().care().repaired(session().vaultDirectory(), repaired);
        return repaired.lost() ? ExitCode.OMISSIONS : ExitCode.DONE;
      }
      VaultDoor door = session().door();
      try (OpenVault vault = door.open()) {
        VaultCheck check = vault.check(session().progress());
        session().results().care().checked(door.directory(), check);
        CheckVault.record(vault, check);
        return check.clean() ? ExitCode.DONE : ExitCode.BAD_INPUT;
      }
    }
  }
}
