package org.decamp.exporter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.ledger.Subject;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says about itself; taken from the vault and not from the clock, so that the same
 * vault gives the same archive.
 *
 * @param imported when the history was imported
 * @param conversations number of conversations in the selection
 * @param messages number of messages in the selection
 * @param first time of the oldest of them
 * @param last time of the newest of them
 * @param sourceFiles the files of Meta's export that the vault was made from; empty when only a
 *     part of the vault was chosen, because names of files tell of the rest
 * @param version Decamp's version
 * @param selection what was chosen
 * @param leftOut number of messages of the vault that were not
 */
public record ArchiveFacts(
    Optional<Instant> imported,
    long conversations,
    long messages,
    Optional<Instant> first,
    Optional<Instant> last,
    List<SourceFile> sourceFiles,
    String version,
    Selection selection,
    long leftOut) {

  public ArchiveFacts {
    sourceFiles = List.copyOf(sourceFiles);
  }

  /** What a copy of a whole vault says. */
  public ArchiveFacts(
      Optional<Instant> imported,
      long conversations,
      long messages,
      Optional<Instant> first,
      Optional<Instant> last,
      List<SourceFile> sourceFiles,
      String version) {
    this(imported, conversations, messages, first, last, sourceFiles, version, Selection.ALL, 0);
  }

  /** What there is to say of what was planned. */
  public static ArchiveFacts of(ExportPlan plan, VaultReader vault) throws Problem {
    @Nullable String version = ArchiveFacts.class.getPackage().getImplementationVersion();
    return new ArchiveFacts(
        vault.lastImport(),
        plan.conversations().size(),
        plan.messages(),
        plan.first(),
        plan.last(),
        plan.selection().takesEverything() ? vault.sourceFiles() : List.of(),
        Objects.requireNonNullElse(version, "unreleased"),
        plan.selection(),
        plan.leftOut(Subject.MESSAGE));
  }
}
