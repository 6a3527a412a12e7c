package org.decamp.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.app.Choice;
import org.decamp.app.Export;
import org.decamp.app.ExportReport;
import org.decamp.app.OpenVault;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.deltachat.DeltaChatExporter;
import org.decamp.exporter.sealed.SealedExporter;
import org.decamp.exporter.signal.SignalExporter;
import org.decamp.exporter.whatsapp.backup.WhatsAppBackupExporter;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp export}. */
@Command(
    name = "export",
    description = {
      "Writes what is in the vault for a target, reads it back and compares. Targets:",
      "  html           pages for any browser",
      "  jsonl          for programs; can be imported again",
      "  archive        html and jsonl in one folder",
      "  text, mbox     a text file or a mailbox per conversation (docs/archive-forms.md)",
      "  bag            packed for keeping: BagIt, custody record, sources (docs/custody.md)",
      "  xdc            one conversation, as an app in Delta Chat (docs/delta-chat.md)",
      "  telegram-json  for signalbackup-tools, which puts it into Signal's older backup",
      "  whatsapp-text  chats as WhatsApp exports them, for programs (docs/whatsapp.md)",
      "  signal         into a backup of your own Signal (docs/signal.md)",
      "  deltachat      into a backup of your own Delta Chat (docs/delta-chat.md)",
      "  whatsapp-backup  into your own encrypted backup of WhatsApp: an experiment",
      "                 (docs/whatsapp.md)",
      "Without --encrypt all but the last three are readable by anyone: on a terminal you are asked",
      "whether that is meant, unless --yes stands before the command; scripts are told, not asked.",
      "signal puts conversations into a backup of your own Signal: OUT is a folder to be laid over",
      "SignalBackups, encrypted as that is. Say first who is who: decamp people link. Then see",
      "where everything goes with --dry-run. docs/signal.md tells the whole way, step by step.",
      "With --from-scratch OUT is a whole SignalBackups folder of an account that is not there yet.",
      "deltachat puts conversations into a backup of your own Delta Chat, to be restored in the app.",
      "That backup is not encrypted, unless it has a passphrase, and holds your private key.",
      "whatsapp-backup puts conversations of two people, whose number you said with decamp people",
      "link PERSON --phone NUMBER, into a copy of your backup of WhatsApp for Android. Nobody here",
      "has seen a phone accept the result: it needs --experimental, and docs/whatsapp.md read."
    },
    footer = {
      "",
      "Example:",
      "  decamp export html --conversation Anna --since 2023-01-01 -o anna-archive",
      "  decamp export html --encrypt -o private.zip.age",
      "  decamp export text --kind text --pseudonyms -o for-the-lawyer",
      "  decamp export xdc --conversation Anna -o anna.xdc",
      "  decamp export signal --signal SignalBackups -o for-the-phone",
      "  decamp export deltachat --backup delta-chat-backup-OLD.tar -o delta-chat-backup-NEW.tar"
    })
final class ExportCommand extends BaseCommand {

  @Parameters(
      paramLabel = "TARGET",
      description =
          "html, jsonl, archive, text, mbox, bag, xdc, telegram-json, whatsapp-text, signal,"
              + " deltachat or whatsapp-backup")
  private String target = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "where to write; must not exist yet")
  private @Nullable Path output;

  @Option(names = "--dry-run", description = "say what would be written, and write nothing")
  private boolean dryRun;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "for bag: html, jsonl, text or mbox; may be repeated; html and jsonl if left away")
  private List<String> forms = List.of();

  @Mixin private final SelectionOptions selection = new SelectionOptions();

  @Mixin private final LanguageOption language = new LanguageOption();

  @Mixin private final WhatsAppTextOptions whatsApp = new WhatsAppTextOptions();

  @Mixin private final WhatsAppBackupOptions whatsAppBackup = new WhatsAppBackupOptions();

  @Mixin private final SealOptions seal = new SealOptions();

  @Mixin private final SignalTargetOptions signal = new SignalTargetOptions();

  @Mixin private final DeltaChatOptions deltaChat = new DeltaChatOptions();

  @Option(
      names = "--from-scratch",
      description = {
        "for deltachat: into a profile of its own, which is only there to read;",
        "for signal: for tests and for people who know what they do: into no backup, but as one of"
            + " its own, for an account that is set up anew, with a recovery key of its own"
      })
  private boolean fromScratch;

  @Mixin private final NewSignalKeyOptions newKey = new NewSignalKeyOptions();

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    whatsApp.requireNoneUnlessFor(target);
    boolean ofSignal = signal.given() || newKey.given();
    boolean ofWhatsApp = whatsAppBackup.given();
    if (target.equals(SignalExporter.ID) && !deltaChat.given() && !ofWhatsApp) {
      return intoSignal();
    }
    if (target.equals(DeltaChatExporter.ID) && !ofSignal && !ofWhatsApp) {
      return intoDeltaChat();
    }
    boolean ofOthers = ofSignal || fromScratch || deltaChat.given();
    if (target.equals(WhatsAppBackupExporter.ID) && !ofOthers) {
      return intoWhatsApp();
    }
    if (ofOthers || ofWhatsApp) {
      throw new Problem.Usage(
          "--signal and --snapshot are for signal, --backup, --into and --protect for deltachat,"
              + " --from-scratch for both, --whatsapp and --experimental for whatsapp-backup",
          "decamp export --help says more.");
    }
    Export export = session().decamp().exporting();
    Exporter exporter = whatsApp.shape(export.target(target).in(language.language()));
    if (!forms.isEmpty()) {
      exporter = exporter.withForms(forms);
    }
    seal.require(exporter);
    Choice choice = selection.choice();
    if (dryRun) {
      return plan(export, exporter, choice);
    }
    Path destination = destination();
    export.requireFree(destination);
    if (!seal.given()) {
      session().announce(exporter, destination);
    }
    try (OpenVault vault = session().door().open()) {
      return seal.given()
          ? sealed(export, exporter, vault, choice, destination)
          : write(export, exporter, vault, choice, destination);
    }
  }

  private ExitCode sealed(
      Export export, Exporter exporter, OpenVault vault, Choice choice, Path destination)
      throws IOException, Problem {
    try (SealedExporter sealed = seal.seal(exporter, session())) {
      return write(export, sealed, vault, choice, destination);
    }
  }

  private ExitCode write(
      Export export, Exporter exporter, OpenVault vault, Choice choice, Path destination)
      throws IOException, Problem {
    ExportReport report = export.run(exporter, vault, choice, destination, session().progress());
    session().results().exported(report);
    return code(report.complete());
  }

  private Path destination() throws Problem.Usage {
    Path destination = output;
    if (destination == null) {
      throw new Problem.Usage("it is not said where to write", "Add -o OUT, or --dry-run.");
    }
    return destination;
  }

  private Optional<Path> destinationUnlessDry() throws Problem.Usage {
    return dryRun ? Optional.empty() : Optional.of(destination());
  }

  /** What is put into a messenger's backup has the form that the messenger gives it. */
  private void refuseWhatIsForCopies() throws Problem.Usage {
    seal.requireNone();
    selection.refusePseudonyms();
    if (!forms.isEmpty()) {
      throw new Problem.Usage("--form is for the target bag", "Leave --form out.");
    }
  }

  private ExitCode intoDeltaChat() throws IOException, Problem {
    refuseWhatIsForCopies();
    return code(
        new DeltaChatRun(
                session(), deltaChat, selection.choice(), destinationUnlessDry(), fromScratch)
            .run());
  }

  private ExitCode intoWhatsApp() throws IOException, Problem {
    refuseWhatIsForCopies();
    return code(
        new WhatsAppBackupRun(
                session(),
                whatsAppBackup,
                selection.choice(),
                destinationUnlessDry(),
                whatsApp.zone())
            .run());
  }

  private ExitCode intoSignal() throws IOException, Problem {
    refuseWhatIsForCopies();
    SignalRun run =
        new SignalRun(session(), signal, newKey, selection.choice(), destinationUnlessDry());
    return code(fromScratch ? run.fromScratch() : run.merge());
  }

  private ExitCode plan(Export export, Exporter exporter, Choice choice)
      throws IOException, Problem {
    try (OpenVault vault = session().door().open()) {
      session()
          .results()
          .plan(exporter.id(), export.plan(exporter, vault, choice, session().progress()));
    }
    return ExitCode.DONE;
  }
}
