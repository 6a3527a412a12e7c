package org.decamp.importer.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decamp.importer.EndedFiles;
import org.decamp.importer.ImportOptions;
import org.decamp.importer.ImportSink;
import org.decamp.importer.Importer;
import org.decamp.importer.Recognition;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;

/** Reads archives of Decamp's own that hold the {@code jsonl} form. */
public final class ArchiveImporter implements Importer {

  static final String GENERATION = "decamp-jsonl-1";

  /** Found by {@link java.util.ServiceLoader}. */
  public ArchiveImporter() {}

  @Override
  public String id() {
    return "decamp-jsonl";
  }

  @Override
  public Recognition recognise(SourceTree tree) throws IOException, Problem {
    List<ArchiveTree> archives = ArchiveTree.in(tree);
    if (archives.isEmpty()) {
      return Recognition.nothing();
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    for (ArchiveTree archive : archives) {
      counts.merge("conversations", archive.count("jsonl/messages/"), Long::sum);
      counts.merge("media", archive.count("media/"), Long::sum);
      counts.merge("source-files", archive.count("jsonl/sources/"), Long::sum);
    }
    return new Recognition(
        List.of("decamp"), List.of(GENERATION), counts, List.of(), Optional.empty());
  }

  @Override
  public void read(
      SourceTree tree, ImportOptions options, ImportSink sink, Ledger ledger, Progress progress)
      throws IOException, Problem {
    progress.report(new Progress.Event.Started(Phase.IMPORTING, 0));
    List<ArchiveTree> archives = ArchiveTree.in(tree);
    for (ArchiveTree archive : archives) {
      new ArchiveReading(archive, sink, ledger, progress).run();
    }
    EndedFiles ended = new EndedFiles(sink, ledger);
    for (SourceEntry entry : tree.entries()) {
      Optional<ArchiveTree> archive = archives.stream().filter(a -> a.used(entry)).findFirst();
      ended.entry(
          entry,
          archive.flatMap(a -> a.content(entry)),
          archive.flatMap(a -> a.sha256(entry)),
          fate(entry, archives));
    }
    ended.refused(tree);
    progress.report(new Progress.Event.Finished(Phase.IMPORTING));
  }

  private static Fate fate(SourceEntry entry, List<ArchiveTree> archives) {
    if (archives.stream().anyMatch(a -> a.isDamaged(entry))) {
      return new Fate.Omitted(Omission.UNREADABLE);
    }
    return archives.stream().anyMatch(a -> a.used(entry))
        ? new Fate.Carried()
        : new Fate.Omitted(Omission.NOT_A_CONVERSATION);
  }
}
