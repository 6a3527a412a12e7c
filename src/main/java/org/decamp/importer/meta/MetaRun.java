package org.decamp.importer.meta;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.EndedFiles;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.ImportSink;
import org.decamp.importer.meta.encrypted.EncryptedJson;
import org.decamp.importer.meta.encrypted.EncryptedThreads;
import org.decamp.importer.meta.html.MessagePages;
import org.decamp.importer.meta.json.AssistantJson;
import org.decamp.importer.meta.json.CurrentJson;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.layout.ExportView;
import org.decamp.importer.meta.layout.FileRole;
import org.decamp.importer.meta.layout.ThreadFolder;
import org.decamp.importer.meta.media.MediaIntake;
import org.decamp.importer.meta.media.MediaLookup;
import org.decamp.importer.meta.thread.ThreadReader;
import org.decamp.importer.meta.thread.ThreadShape;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.job.Quantity;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.mapping.EncryptedDownload;
import org.decamp.mapping.Mappings;
import org.decamp.model.Box;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.source.SourceTree;

/**
 * One import of one source tree: threads in turn, media beside them, then the fate of each file.
 */
final class MetaRun {

  /** The files whose bytes are the work of an import. */
  private static final Set<FileRole> COUNTED =
      EnumSet.of(
          FileRole.MEDIA,
          FileRole.MESSAGES_JSON,
          FileRole.MESSAGES_HTML,
          FileRole.MESSAGES_FLAT,
          FileRole.MESSAGES_ENCRYPTED,
          FileRole.MESSAGES_2020);

  private final Mappings mappings;
  private final SourceTree tree;
  private final ImportOptions options;
  private final ImportSink sink;
  private final Ledger ledger;
  private final Progress progress;
  private final ExportView view;
  private final OwnerEvidence evidence = new OwnerEvidence();
  private final Set<String> encryptedProducts = new HashSet<>();

  MetaRun(
      Mappings mappings,
      SourceTree tree,
      ImportOptions options,
      ImportSink sink,
      Ledger ledger,
      Progress progress)
      throws Problem.InputOutput {
    this.mappings = mappings;
    this.tree = tree;
    this.options = options;
    this.sink = sink;
    this.ledger = ledger;
    this.progress = progress;
    this.view = ExportView.of(tree, mappings);
  }

  void run() throws Problem {
    List<ExportFile> mediaFiles =
        view.files().stream().filter(f -> f.role() == FileRole.MEDIA && !f.duplicate()).toList();
    progress.report(new Progress.Event.Started(Phase.IMPORTING, totalBytes()));
    evidence.readPersonalFiles(view);
    try (MediaIntake intake =
        new MediaIntake(sink, progress, mappings.mediaTypes(), view.files().size(), mediaFiles)) {
      ThreadReader threads =
          new ThreadReader(
              mappings,
              sink,
              ledger,
              progress,
              new MediaLookup(view, mappings, intake),
              evidence.candidates(),
              shapes());
      tellTimeZones();
      for (ThreadFolder folder : view.threads()) {
        read(threads, folder, false);
      }
      for (ThreadFolder folder : EncryptedThreads.of(view, mappings, progress)) {
        boolean encrypted = folder.box() == Box.ENCRYPTED;
        if (encrypted) {
          encryptedProducts.add(folder.product());
        }
        read(threads, folder, encrypted);
      }
      ManyThreadFiles many = new ManyThreadFiles(mappings, view, evidence, threads, sink, progress);
      many.layout2020();
      if (options.assistants()) {
        many.assistants(new AssistantJson(new CurrentJson(mappings.messageKeys(), view, progress)));
      }
      intake.finish();
      endFiles(threads.fates(), intake);
      noticeTexts(threads);
      noticeEncryption();
    }
    decideOwners();
    progress.report(new Progress.Event.Finished(Phase.IMPORTING));
  }

  private void read(ThreadReader threads, ThreadFolder folder, boolean ownerFirst) throws Problem {
    evidence.thread(
        folder.product(),
        threads.read(folder),
        mappings.deletedAccounts().of(folder.product()),
        ownerFirst);
  }

  private void noticeEncryption() throws Problem {
    EncryptedDownload mapping = mappings.encryptedDownload();
    for (String product : EncryptionDevices.withoutDownload(view, mapping, encryptedProducts)) {
      notice(
          Finding.Severity.INFO,
          "encrypted-download-missing",
          EncryptionDevices.advice(product, mapping));
    }
  }

  /** The formats of message files that can be read. */
  private Map<FileRole, ThreadShape> shapes() {
    Map<FileRole, ThreadShape> shapes = new EnumMap<>(FileRole.class);
    ThreadShape current = new CurrentJson(mappings.messageKeys(), view, progress);
    shapes.put(FileRole.MESSAGES_JSON, current);
    shapes.put(FileRole.MESSAGES_FLAT, current);
    shapes.put(FileRole.MESSAGES_HTML, new MessagePages(mappings.pageWords(), view, progress));
    shapes.put(FileRole.MESSAGES_ENCRYPTED, new EncryptedJson(mappings.encryptedDownload()));
    return shapes;
  }

  /** Pages show a clock and do not say where it hangs. */
  private void tellTimeZones() throws Problem {
    Set<String> exports = new LinkedHashSet<>();
    for (ExportFile file : view.files()) {
      if (file.role() == FileRole.MESSAGES_HTML && !file.duplicate()) {
        exports.add(file.export());
      }
    }
    ZoneId zone = options.htmlTimeZone().orElse(mappings.pageWords().zone());
    boolean byUser = options.htmlTimeZone().isPresent();
    for (String export : exports) {
      sink.timeZone(new PrivateText(export), zone, byUser);
    }
    if (!exports.isEmpty() && !byUser) {
      notice(
          Finding.Severity.INFO,
          "page-clock",
          "HTML pages do not say in which time zone their times are; they are taken for "
              + zone.getId()
              + ", where Meta's clock is known to hang, unless a JSON export of the same"
              + " conversations proves another; --html-time-zone says which it is");
    }
  }

  private void noticeTexts(ThreadReader threads) {
    if (threads.cutTexts() > 0) {
      notice(
          Finding.Severity.INFO,
          "text-repaired",
          Quantity.of(threads.cutTexts(), "text was", "texts were")
              + " cut in the middle of a character by the source");
    }
    if (threads.doubtfulTexts() > 0) {
      notice(
          Finding.Severity.INFO,
          "text-doubtful",
          Quantity.of(threads.doubtfulTexts(), "text")
              + " went through another program and may be spoilt; left as found");
    }
  }

  private long totalBytes() {
    return view.files().stream()
        .filter(f -> COUNTED.contains(f.role()))
        .filter(f -> !f.duplicate())
        .mapToLong(f -> f.entry().size())
        .sum();
  }

  private void endFiles(Map<ExportFile, Fate> messageFiles, MediaIntake intake) throws Problem {
    EndedFiles ended = new EndedFiles(sink, ledger);
    long later = 0;
    long unnamed = 0;
    for (ExportFile file : view.files()) {
      boolean media = file.role() == FileRole.MEDIA && !file.duplicate();
      unnamed += media && !intake.wasNamed(file) ? 1 : 0;
      Fate known = messageFiles.get(file);
      Fate fate = known == null ? fate(file, intake) : known;
      boolean isLater = known == null && fate.equals(new Fate.Omitted(Omission.LATER_FORMAT));
      later += isLater ? 1 : 0;
      ended.entry(file.entry(), intake.content(file), Optional.empty(), fate);
    }
    ended.refused(tree);
    if (unnamed > 0) {
      notice(
          Finding.Severity.INFO,
          "media-unnamed",
          Quantity.of(unnamed, "media file is", "media files are")
              + " named by no message, and kept");
    }
    if (later > 0) {
      notice(
          Finding.Severity.LOSS,
          "later-format",
          Quantity.of(later, "message file is", "message files are")
              + " of a format that this version does not import yet; ask Meta for the export as"
              + " JSON");
    }
  }

  private Fate fate(ExportFile file, MediaIntake intake) throws Problem {
    if (file.duplicate()) {
      return new Fate.Omitted(Omission.DUPLICATE);
    }
    return switch (file.role()) {
      case MEDIA -> mediaFate(file, intake);
      case MESSAGES_JSON, MESSAGES_HTML, MESSAGES_FLAT, MESSAGES_ENCRYPTED, MESSAGES_2020 ->
          new Fate.Omitted(Omission.UNREADABLE);
      case ASSISTANT -> assistantFate(file, intake);
      case JUNK -> new Fate.Omitted(Omission.SYSTEM_JUNK);
      // Read for evidence only; nothing of it goes into the vault.
      case OWNER, SECRET_DEVICES -> new Fate.Omitted(Omission.NOT_A_CONVERSATION);
      case OTHER ->
          intake.holds(file)
              ? mediaFate(file, intake)
              : new Fate.Omitted(Omission.NOT_A_CONVERSATION);
    };
  }

  /**
   * A page with a chatbot is made of nested tables and not of the parts that other pages have
   * ({@code instagram-export}, section 1.2); none has been published, so none is read.
   */
  private Fate assistantFate(ExportFile file, MediaIntake intake) throws Problem {
    if (!options.assistants()) {
      return new Fate.Omitted(Omission.NOT_ENABLED);
    }
    if (intake.holds(file)) {
      return mediaFate(file, intake);
    }
    boolean page = file.name().endsWith(".html");
    return new Fate.Omitted(page ? Omission.LATER_FORMAT : Omission.NOT_A_CONVERSATION);
  }

  private static Fate mediaFate(ExportFile file, MediaIntake intake) throws Problem {
    return intake.result(file) instanceof MissingMedia
        ? new Fate.Omitted(Omission.UNREADABLE)
        : new Fate.Carried();
  }

  private void decideOwners() throws Problem {
    for (String product : evidence.products()) {
      Optional<OwnerEvidence.Owner> owner = evidence.decide(product);
      if (owner.isPresent()) {
        sink.owner(product, new PrivateText(owner.get().name()), owner.get().evidence());
      } else {
        notice(
            Finding.Severity.INFO,
            "owner-unknown",
            "the export does not tell whose it is; choose the owner by hand");
      }
    }
  }

  private void notice(Finding.Severity severity, String code, String detail) {
    progress.report(new Progress.Event.Noticed(new Finding(severity, code, "", detail)));
  }
}
