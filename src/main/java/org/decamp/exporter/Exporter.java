package org.decamp.exporter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.VaultReader;

/**
 * Writes conversations for one target. Found by {@link java.util.ServiceLoader}. The three steps
 * are called by {@link ExportJob}, which owns the temporary place, the rename and the clean-up.
 */
public interface Exporter {

  /** The name of the target on the command line, such as {@code html}. */
  String id();

  /** One sentence: what the target is. */
  String description();

  /** Whether what it writes can be read by anyone who gets the file. */
  boolean plaintext();

  /** The same target, its own words in that language; this one where it writes none of its own. */
  default Exporter in(Locale language) {
    return this;
  }

  /**
   * The same target made of these forms.
   *
   * @param forms at least one
   * @throws Problem.Usage if the target has no such forms
   */
  default Exporter withForms(List<String> forms) throws Problem {
    throw new Problem.Usage(
        "the target " + id() + " has no forms to choose from", "Leave --form away.");
  }

  /** Dry run: walks over the selection and says what will become of each object. Writes nothing. */
  ExportPlan plan(Selection selection, VaultReader vault, Progress progress)
      throws IOException, Problem;

  /**
   * Writes the artefact.
   *
   * @param plan what {@link #plan} returned
   * @param target a path that does not exist yet, on the file system of the destination
   * @return what became of each object
   */
  LedgerReport write(ExportPlan plan, VaultReader vault, Path target, Progress progress)
      throws IOException, Problem;

  /**
   * Opens an artefact as its reader would and checks every byte that can be checked.
   *
   * @return what it holds
   * @throws Problem.BadInput if it is damaged or not an artefact of this target
   */
  ReadBack readBack(Path artefact, Progress progress) throws IOException, Problem;

  /** Whether the path looks like an artefact of this target, by its marker file. */
  boolean recognises(Path artefact);
}
