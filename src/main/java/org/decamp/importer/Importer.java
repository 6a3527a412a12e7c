package org.decamp.importer;

import java.io.IOException;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.Ledger;
import org.decamp.source.SourceTree;

/** Reads the exports of one service. Found by {@link java.util.ServiceLoader}. */
public interface Importer {

  /** A short name, such as {@code meta}. */
  String id();

  /**
   * Looks at names and the beginnings of files, not at content.
   *
   * @return what was recognised; {@link Recognition#nothing()} if this importer has nothing to do
   *     here
   */
  Recognition recognise(SourceTree tree) throws IOException, Problem;

  /**
   * Reads everything that it recognises.
   *
   * <p>Bad data becomes a finding and a fate in the ledger, and reading goes on. The ledger
   * receives what was found and what became of it, for every file of the tree and every object of
   * message level.
   */
  void read(
      SourceTree tree, ImportOptions options, ImportSink sink, Ledger ledger, Progress progress)
      throws IOException, Problem;

  /** Whoever can look deeper into what this importer recognises; most formats need nobody. */
  default Optional<Surveyor> surveyor() throws Problem {
    return Optional.empty();
  }
}
