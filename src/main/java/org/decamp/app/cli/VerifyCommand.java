package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.decamp.app.CheckWhatsAppBackup;
import org.decamp.app.SignalBackupDoor;
import org.decamp.app.SignalKeySource;
import org.decamp.app.WhatsAppBackupExport;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.job.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp verify}. */
@Command(
    name = "verify",
    description = {
      "Reads what Decamp wrote and checks every byte that can be checked.",
      "An encrypted archive is opened in memory; its passphrase is asked for, or --identity names a",
      "key.",
      "What it wrote for Signal is read over the backup that it was made from: --signal names that.",
      "Of a folder for WhatsApp every file is checked, and how much in the backup is from Decamp.",
      "A backup of WhatsApp's own, msgstore.db.crypt15, is checked too: whether it is whole and your",
      "64 digits open it. Do that before you uninstall anything."
    },
    footer = {
      "",
      "Example:",
      "  decamp verify my-archive",
      "  decamp verify my-archive.zip.age",
      "  decamp verify for-the-phone --signal SignalBackups",
      "  decamp verify msgstore.db.crypt15"
    })
final class VerifyCommand extends BaseCommand {

  @Parameters(paramLabel = "ARTEFACT", description = "what decamp export wrote")
  private Path artefact = Path.of("");

  @Option(
      names = "--from-scratch",
      description = "for signal: it was written with --from-scratch, and needs no other backup")
  private boolean fromScratch;

  @Mixin private final UnsealOptions unseal = new UnsealOptions();

  @Mixin private final SignalTargetOptions signal = new SignalTargetOptions();

  @Mixin private final WhatsAppKeyOption whatsApp = new WhatsAppKeyOption();

  @Mixin
  private final DeltaChatPassphraseOption deltaChatPassphrase = new DeltaChatPassphraseOption();

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    if (CheckWhatsAppBackup.leadsTo(artefact)) {
      session()
          .results()
          .whatsAppBackup(
              artefact,
              session()
                  .decamp()
                  .checkingWhatsApp()
                  .run(artefact, whatsApp.source(session()), session().progress()));
      return ExitCode.DONE;
    }
    if (new WhatsAppBackupExporter().recognises(artefact)) {
      session()
          .results()
          .verified(
              artefact,
              WhatsAppBackupExport.verify(
                  artefact, whatsApp.source(session()), session().progress()));
      return ExitCode.DONE;
    }
    DeltaChatExporter deltaChat = new DeltaChatExporter(deltaChatPassphrase.source(session()));
    if (!signal.given() && deltaChat.recognises(artefact)) {
      session().results().verified(artefact, deltaChat.readBack(artefact, session().progress()));
      return ExitCode.DONE;
    }
    ReadBack readBack =
        fromScratch || signal.given() || SignalBackupDoor.leadsTo(artefact)
            ? forSignal()
            : session()
                .decamp()
                .verifying()
                .run(artefact, unseal.keys(session()), session().progress());
    session().results().verified(artefact, readBack);
    return ExitCode.DONE;
  }

  private ReadBack forSignal() throws IOException, Problem {
    SignalBackupDoor door =
        fromScratch ? SignalBackupDoor.at(artefact, Optional.empty()) : signal.below(artefact);
    SignalKeySource keys = session().signalKeys(signal.keyPlace());
    try (OpenBackup backup = fromScratch ? door.openFromScratch(keys) : door.openToMerge(keys)) {
      return backup.verify(artefact, Instant.now());
    }
  }
}
