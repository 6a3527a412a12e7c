package org.decamp.vault;

import java.util.List;
import org.decamp.importer.ImportSink;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;
import org.decamp.vault.custody.SourceHash;

/**
 * One import run into a vault. Closed without {@link #finish}, it leaves all committed files in
 * place.
 */
public interface Ingest extends ImportSink, AutoCloseable {

  /**
   * Completes the run: shows conversations as several exports together tell them, brings the search
   * index up to date and keeps the ledger.
   *
   * @return what several exports turned out to have in common
   */
  default Joined finish(LedgerReport ledger) throws Problem {
    return finish(ledger, List.of());
  }

  /**
   * Completes the run and says in the custody record what was read.
   *
   * @param sources as they were found to be when they had been read; their lists of files are made
   *     here
   */
  Joined finish(LedgerReport ledger, List<SourceHash> sources) throws Problem;

  /**
   * What an import joined.
   *
   * @param messages messages that were there already under another name or from a page
   * @param conversations threads without an id of which messages proved what they are part of
   */
  record Joined(long messages, long conversations) {}

  /** Ends the run; what was committed stays. */
  @Override
  void close() throws Problem;
}
