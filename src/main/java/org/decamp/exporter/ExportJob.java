package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Path;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * Runs the steps of an export in order: plan, write beside, read back, compare, rename. Whatever
 * goes wrong, the partial output is removed and nothing else is touched.
 */
public final class ExportJob {

  private final Exporter exporter;
  private final VaultReader vault;
  private final FreeSpace freeSpace;

  public ExportJob(Exporter exporter, VaultReader vault) {
    this(exporter, vault, FreeSpace.OF_FILE_SYSTEM);
  }

  ExportJob(Exporter exporter, VaultReader vault, FreeSpace freeSpace) {
    this.exporter = exporter;
    this.vault = vault;
    this.freeSpace = freeSpace;
  }

  /**
   * Exports.
   *
   * @param destination does not exist yet; its folder does
   * @throws Problem.CannotWrite if the destination exists, cannot be created or does not fit
   * @throws Problem.InputOutput if writing failed half-way
   * @throws ExportMismatch if the artefact is not what was planned; a bug
   */
  public Result run(Selection selection, Path destination, Progress progress)
      throws IOException, Problem {
    return run(selection, destination, progress, _ -> {});
  }

  /** Hears of an artefact that is proved, right before it gets its name. */
  @FunctionalInterface
  public interface Naming {

    /** Hears of it; if this fails, the artefact is removed. */
    void about(ReadBack readBack) throws Problem;
  }

  /** Exports, and tells of it before anybody else can see that there is something. */
  public Result run(Selection selection, Path destination, Progress progress, Naming naming)
      throws IOException, Problem {
    try (PartialOutput output = new PartialOutput(destination)) {
      ExportPlan plan = exporter.plan(selection, vault, progress);
      freeSpace.require(plan, output.folder());
      LedgerReport report = write(plan, output.path(), progress);
      ReadBack readBack = readBack(output.path(), progress);
      compare(plan, report, readBack);
      naming.about(readBack);
      output.publish();
      return new Result(plan, report, readBack);
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the export failed half-way and was removed",
          "Check the drive and its free space, then run the same command again.",
          e);
    }
  }

  private LedgerReport write(ExportPlan plan, Path target, Progress progress)
      throws IOException, Problem {
    progress.report(new Progress.Event.Started(Phase.EXPORTING, plan.mediaBytes()));
    LedgerReport report = exporter.write(plan, vault, target, progress);
    progress.report(new Progress.Event.Finished(Phase.EXPORTING));
    return report;
  }

  private ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem {
    progress.report(new Progress.Event.Started(Phase.READING_BACK, 0));
    ReadBack readBack = exporter.readBack(artefact, progress);
    progress.report(new Progress.Event.Finished(Phase.READING_BACK));
    return readBack;
  }

  private static void compare(ExportPlan plan, LedgerReport report, ReadBack readBack) {
    if (!report.equals(plan.forecast())) {
      throw new ExportMismatch("the ledger differs from the forecast");
    }
    ExportPlan.Expected expected = plan.artefact();
    require("conversations", expected.conversations(), readBack.conversations());
    require("messages", expected.messages(), readBack.messages());
    require("reactions", expected.reactions(), readBack.reactions());
    require("attachments", expected.attachments(), readBack.attachments());
    require("missing attachments", expected.missingAttachments(), readBack.missingAttachments());
  }

  private static void require(String what, long planned, long there) {
    if (planned != there) {
      throw new ExportMismatch(what, planned, there);
    }
  }

  /**
   * What an export did.
   *
   * @param plan the forecast
   * @param report what became of each object; equal to the forecast
   * @param readBack what the artefact holds
   */
  public record Result(ExportPlan plan, LedgerReport report, ReadBack readBack) {}
}
