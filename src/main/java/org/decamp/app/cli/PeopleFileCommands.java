package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.app.OpenVault;
import org.decamp.app.PeopleInFile;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code decamp people export} and {@code import}. */
final class PeopleFileCommands {

  private PeopleFileCommands() {}

  /** {@code decamp people export}. */
  @Command(
      name = "export",
      description = {
        "Writes who is in the vault and what you decided about them into a JSON file, to keep or",
        "to edit. The file is not encrypted."
      },
      footer = {"", "Example:", "  decamp people export people.json"})
  static final class ExportPeople extends BaseCommand {

    @Parameters(paramLabel = "FILE", description = "must not exist yet")
    private Path file = Path.of("");

    ExportPeople(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws IOException, Problem {
      PeopleInFile.requireFree(file);
      session().announcePlaintext("people file", file);
      try (OpenVault vault = session().door().open()) {
        new PeopleInFile(vault).write(file);
      }
      session().results().people().exported(file);
      return ExitCode.DONE;
    }
  }

  /** {@code decamp people import}. */
  @Command(
      name = "import",
      description = {
        "Takes what a file of decamp people export says, in place of everything decided before:",
        "same and different people, their names, joined and separate conversations, the owners.",
        "The whole file is checked first; doing it again changes nothing."
      },
      footer = {"", "Example:", "  decamp people import people.json"})
  static final class ImportPeople extends BaseCommand {

    @Parameters(paramLabel = "FILE", description = "a people file")
    private Path file = Path.of("");

    ImportPeople(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws IOException, Problem {
      try (OpenVault vault = session().door().open()) {
        session().results().people().imported(new PeopleInFile(vault).read(file));
      }
      return ExitCode.DONE;
    }
  }
}
