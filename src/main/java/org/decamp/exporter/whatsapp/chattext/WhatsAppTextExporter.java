package org.decamp.exporter.whatsapp.chattext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.DiskFolder;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ManifestCheck;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/** The target {@code whatsapp-text}: a folder with the ZIP of each chat. */
public final class WhatsAppTextExporter implements ArchiveTarget {

  /** The name of the target. */
  public static final String ID = "whatsapp-text";

  private final Optional<ChatForm> form;
  private final FileMaker files;

  /** Found by {@link java.util.ServiceLoader}; writes the standard form. */
  public WhatsAppTextExporter() {
    this(Optional.empty(), FileMaker.ON_DISK);
  }

  /** Writes that form. */
  public WhatsAppTextExporter(ChatForm form) {
    this(Optional.of(form), FileMaker.ON_DISK);
  }

  WhatsAppTextExporter(Optional<ChatForm> form, FileMaker files) {
    this.form = form;
    this.files = files;
  }

  private ChatForm form() throws Problem {
    return form.isPresent() ? form.get() : ChatForm.standard();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "a ZIP for each chat as WhatsApp exports it, for programs that read those";
  }

  /** It is to be read by programs without a key. */
  @Override
  public boolean plaintext() {
    return true;
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress) throws Problem {
    return new Forecast(selection, vault, form(), progress).plan();
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    try (DiskFolder folder = new DiskFolder(target, files, vault, progress)) {
      return write(plan, vault, folder, progress);
    }
  }

  @Override
  public LedgerReport write(
      ExportPlan plan, VaultReader vault, ArchiveOutput output, Progress progress)
      throws IOException, Problem {
    return new Writing(plan, vault, form(), output, progress).run();
  }

  @Override
  public ReadBack readBack(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    ArchiveMarker marker = ArchiveMarker.require(archive);
    ManifestCheck check = new ManifestCheck(archive, progress);
    check.run();
    ChatContents there = new FolderReader(archive, progress).read();
    ReadBack readBack =
        new ReadBack(
            ID,
            there.chats(),
            there.messages(),
            there.reactions(),
            there.attachments(),
            there.missing(),
            there.media(),
            check.files());
    marker.require(readBack);
    return readBack;
  }

  @Override
  public boolean recognises(ArchiveFiles archive) {
    return ArchiveMarker.names(archive, Set.of(ID));
  }
}
