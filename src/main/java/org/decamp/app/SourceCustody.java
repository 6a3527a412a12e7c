package org.decamp.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.job.Finding;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.source.SourceContainer;
import org.decamp.source.SourceEntry;
import org.decamp.source.SourceTree;
import org.decamp.source.WholeFiles;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.SourceHash;

/** What the custody record says of the sources of an import: hashed beside the import itself. */
final class SourceCustody implements AutoCloseable {

  private final SourceTree tree;
  private final WholeFiles files;

  /** Begins to hash. */
  SourceCustody(SourceTree tree) {
    this.tree = tree;
    files = WholeFiles.of(tree);
  }

  /** What is about to be read. */
  List<ImportSource> sources() {
    Map<Integer, Long> inFolders = new HashMap<>();
    for (SourceEntry entry : tree.entries()) {
      inFolders.merge(entry.container().number(), entry.size(), Long::sum);
    }
    return tree.containers().stream()
        .map(c ->
            new ImportSource(
                c.number(),
                c.name(),
                kind(c.kind()),
                files.bytes(c).orElse(inFolders.getOrDefault(c.number(), 0L))))
        .toList();
  }

  private static ImportSource.Kind kind(SourceContainer.Kind kind) {
    return switch (kind) {
      case ZIP -> ImportSource.Kind.ZIP;
      case FOLDER -> ImportSource.Kind.FOLDER;
      case FILE -> ImportSource.Kind.FILE;
    };
  }

  /** Bytes that are still to be hashed. */
  long left() {
    return files.left();
  }

  /** Waits until everything is hashed; says which source was changed meanwhile. */
  List<SourceHash> hashes(Progress progress) throws Problem {
    List<SourceHash> hashes = new ArrayList<>();
    for (WholeFiles.WholeFile whole : files.await(progress)) {
      hashes.add(new SourceHash(whole.container(), whole.sha256(), whole.changed()));
      if (whole.changed()) {
        progress.report(
            new Progress.Event.Noticed(
                new Finding(
                    Finding.Severity.DAMAGE,
                    "source-changed",
                    tree.containers().get(whole.container()).name(),
                    "The file was changed while it was imported; import it again when it is"
                        + " complete.")));
      }
    }
    return hashes;
  }

  @Override
  public void close() {
    files.close();
  }
}
