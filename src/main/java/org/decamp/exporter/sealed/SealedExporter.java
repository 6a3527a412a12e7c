package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.ArchiveFiles;
import org.decamp.exporter.ArchiveTarget;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Exporter;
import org.decamp.exporter.FileMaker;
import org.decamp.exporter.ReadBack;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * Any target that writes an archive, sealed into one age file. It serves one export, and is closed
 * after it: until then it knows the key of what it wrote, to read that back.
 */
public final class SealedExporter implements Exporter, AutoCloseable {

  private final ArchiveTarget target;
  private final Recipients recipients;
  private final FileMaker files;
  private final JobKey key = new JobKey();

  public SealedExporter(ArchiveTarget target, Recipients recipients) {
    this(target, recipients, FileMaker.ON_DISK);
  }

  SealedExporter(ArchiveTarget target, Recipients recipients, FileMaker files) {
    this.target = target;
    this.recipients = recipients;
    this.files = files;
  }

  @Override
  public String id() {
    return target.id();
  }

  @Override
  public String description() {
    return target.description() + "; as one encrypted file";
  }

  @Override
  public boolean plaintext() {
    return false;
  }

  @Override
  public ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem {
    return target.plan(selection, vault, progress);
  }

  @Override
  public LedgerReport write(ExportPlan plan, VaultReader vault, Path file, Progress progress)
      throws IOException, Problem {
    List<RecipientStanzaWriter> writers = new ArrayList<>(recipients.writers());
    writers.add(key);
    try (SealedOutput output = SealedOutput.create(file, files, writers, vault, progress)) {
      return target.write(plan, vault, output, progress);
    }
  }

  /** Reads what this wrote as anyone would who has a key to it. */
  @Override
  public ReadBack readBack(Path file, Progress progress) throws IOException, Problem {
    try (ArchiveFiles archive =
        AgeFile.at(file)
            .open(List.of(key), progress)
            .orElseThrow(() -> new IllegalStateException("only what this wrote is read back"))) {
      return target.readBack(archive, progress);
    }
  }

  /** Who recognises it has to open it first. */
  @Override
  public boolean recognises(Path artefact) {
    return false;
  }

  /** Forgets the key. */
  @Override
  public void close() {
    key.close();
  }
}
