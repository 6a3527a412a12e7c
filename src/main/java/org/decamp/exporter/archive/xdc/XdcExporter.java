package org.decamp.exporter.archive.xdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.exporter.ZipOutput;
import org.decamp.exporter.archive.ArchiveExporter;
import org.decamp.exporter.archive.ArchiveFormKind;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/** The target {@code xdc}: one conversation as an app that Delta Chat opens and forwards. */
public final class XdcExporter implements ArchiveTarget {

  /** Largest file that Delta Chat means to send, bytes ({@code delta-chat}, section 7). */
  static final long SENT = 18_874_368;

  private final Inside archive;
  private final long sent;

  /** The archive in the file. */
  private static final class Inside extends ArchiveExporter {
    Inside(ArchiveFormKind kind) {
      super(XdcForm.ID, "one conversation as an app to open in Delta Chat", List.of(kind));
    }
  }

  /** Found by {@link java.util.ServiceLoader}. */
  public XdcExporter() {
    this(Locale.ENGLISH, SENT);
  }

  XdcExporter(Locale language, long sent) {
    this.archive = new Inside(XdcForm.kind(language));
    this.sent = sent;
  }

  @Override
  public String id() {
    return archive.id();
  }

  @Override
  public String description() {
    return archive.description();
  }

  @Override
  public boolean plaintext() {
    return archive.plaintext();
  }

  @Override
  public Exporter in(Locale chosen) {
    return new XdcExporter(chosen, sent);
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    ExportPlan plan = archive.plan(selection, vault, progress);
    int chosen = plan.parts().size();
    if (chosen != 1) {
      throw new Problem.Usage(
          "the target xdc takes exactly one conversation; selected are " + chosen,
          "Name one with --conversation; decamp list shows them.");
    }
    return plan;
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path file, Progress progress)
      throws IOException, Problem {
    LedgerReport report;
    try (ZipOutput output = ZipOutput.inTheClear(file, FileMaker.ON_DISK, vault, progress)) {
      report = write(plan, vault, output, progress);
    }
    if (Files.size(file) > sent) {
      progress.report(
          new Progress.Event.Noticed(
              new Finding(
                  Finding.Severity.INFO,
                  "too-large-to-send",
                  XdcForm.ID,
                  "The file is larger than Delta Chat sends (18 MiB), and most servers refuse it;"
                      + " choose less with --since, --until or --kind.")));
    }
    return report;
  }

  @Override
  public LedgerReport write(
      ExportPlan plan, VaultReader vault, ArchiveOutput output, Progress progress)
      throws IOException, Problem {
    return archive.write(plan, vault, output, progress);
  }

  @Override
  public ReadBack readBack(Path file, Progress progress) throws IOException, Problem {
    try (ArchiveFiles files = XdcFile.open(file, progress)) {
      return readBack(files, progress);
    } catch (IOException e) {
      throw XdcFile.damage(e);
    }
  }

  @Override
  public ReadBack readBack(ArchiveFiles files, Progress progress) throws IOException, Problem {
    return archive.readBack(files, progress);
  }

  @Override
  public boolean recognises(Path file) {
    return XdcFile.isOne(file);
  }

  @Override
  public boolean recognises(ArchiveFiles files) {
    return archive.recognises(files);
  }
}
