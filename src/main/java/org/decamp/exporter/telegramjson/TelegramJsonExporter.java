package org.decamp.exporter.telegramjson;

import java.io.IOException;
import java.nio.file.Path;
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

/** The target {@code telegram-json}: {@code result.json}, a folder of media, a list of contacts. */
public final class TelegramJsonExporter implements ArchiveTarget {

  /** The name of the target. */
  public static final String ID = "telegram-json";

  private final FileMaker files;

  /** Found by {@link java.util.ServiceLoader}. */
  public TelegramJsonExporter() {
    this(FileMaker.ON_DISK);
  }

  TelegramJsonExporter(FileMaker files) {
    this.files = files;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "JSON as Telegram exports it, for signalbackup-tools and other programs, media beside";
  }

  /** It is to be read by programs without a key. */
  @Override
  public boolean plaintext() {
    return true;
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress) throws Problem {
    return new Forecast(selection, vault, progress).plan();
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
    return new Writing(plan, vault, output, progress).run();
  }

  @Override
  public ReadBack readBack(ArchiveFiles archive, Progress progress) throws IOException, Problem {
    ArchiveMarker marker = ArchiveMarker.require(archive);
    ManifestCheck check = new ManifestCheck(archive, progress);
    check.run();
    DocumentReader.Contents there = new DocumentReader(archive, progress).read();
    ReadBack readBack =
        new ReadBack(
            ID,
            there.chats(),
            there.messages(),
            there.reactions(),
            there.files(),
            there.missing(),
            check.mediaFiles(),
            check.files());
    marker.require(readBack);
    return readBack;
  }

  @Override
  public boolean recognises(ArchiveFiles archive) {
    return ArchiveMarker.names(archive, Set.of(ID));
  }
}
