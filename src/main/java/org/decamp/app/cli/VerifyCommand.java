package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.decamp.app.SignalBackupDoor;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code decamp verify}. */
@Command(
    name = "verify",
    description = {
      "Reads what Decamp wrote and checks every byte that can be checked.",
      "What it wrote for Signal is read over the backup that it was made from: --signal names that."
    },
    footer = {
      "",
      "Example:",
      "  decamp verify my-archive",
      "  decamp verify for-the-phone --signal SignalBackups"
    })
final class VerifyCommand extends BaseCommand {

  @Parameters(paramLabel = "ARTEFACT", description = "what decamp export wrote")
  private Path artefact = Path.of("");

  @Mixin private final SignalTargetOptions signal = new SignalTargetOptions();

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    ReadBack readBack =
        signal.given() || SignalBackupDoor.leadsTo(artefact)
            ? overSignal()
            : session().decamp().verifying().run(artefact, session().progress());
    session().results().verified(artefact, readBack);
    return ExitCode.DONE;
  }

  private ReadBack overSignal() throws IOException, Problem {
    SignalBackupDoor door = signal.below(artefact);
    try (OpenBackup backup = door.openToMerge(session().signalKeys(signal.keyPlace()))) {
      return backup.verify(artefact, Instant.now());
    }
  }
}
