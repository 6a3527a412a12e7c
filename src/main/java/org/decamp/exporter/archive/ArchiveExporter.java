package org.decamp.exporter.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.exporter.ArchiveFacts;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveMarker;
import org.decamp.exporter.ArchiveOutput;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.DiskFolder;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * Writes an archive of one or several forms in one pass over the vault. A target is a subclass that
 * names its forms.
 */
public class ArchiveExporter implements ArchiveTarget {

  private final String id;
  private final String description;
  private final List<ArchiveFormKind> kinds;
  private final FileMaker files;

  /**
   * Composes a target.
   *
   * @param kinds at least one, each id once
   */
  protected ArchiveExporter(String id, String description, List<ArchiveFormKind> kinds) {
    this(id, description, kinds, FileMaker.ON_DISK);
  }

  ArchiveExporter(String id, String description, List<ArchiveFormKind> kinds, FileMaker files) {
    this.id = id;
    this.description = description;
    this.kinds = List.copyOf(kinds);
    this.files = files;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String description() {
    return description;
  }

  /** An archive is to be read by people and programs without a key. */
  @Override
  public final boolean plaintext() {
    return true;
  }

  @Override
  public final ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    return new ArchiveForecast(selection, vault, kinds, progress).plan();
  }

  @Override
  public final LedgerReport write(
      ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem {
    try (DiskFolder folder = new DiskFolder(target, files, vault, progress)) {
      return write(plan, vault, folder, progress);
    }
  }

  @Override
  public final LedgerReport write(
      ExportPlan plan, VaultReader vault, ArchiveOutput output, Progress progress)
      throws IOException, Problem {
    List<ArchiveForm> forms =
        kinds.stream().map(k -> k.factory().create(vault, plan.selection(), progress)).toList();
    return new ArchiveWriting(plan, ArchiveFacts.of(plan, vault), vault, output, forms, progress)
        .run();
  }

  @Override
  public final ReadBack readBack(ArchiveFiles archive, Progress progress)
      throws IOException, Problem {
    return new ArchiveReadBack(id, kinds).read(archive, progress);
  }

  @Override
  public final boolean recognises(ArchiveFiles archive) {
    return ArchiveMarker.names(archive, formIds());
  }

  private Set<String> formIds() {
    return kinds.stream().map(ArchiveFormKind::id).collect(Collectors.toUnmodifiableSet());
  }
}
