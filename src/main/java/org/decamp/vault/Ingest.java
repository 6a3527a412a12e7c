package org.decamp.vault;

import org.decamp.importer.ImportSink;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;

/**
 * One import run into a vault. Closed without {@link #finish}, it leaves all committed files in
 * place.
 */
public interface Ingest extends ImportSink, AutoCloseable {

  /** Completes the run: brings the search index up to date and keeps the ledger. */
  void finish(LedgerReport ledger) throws Problem;

  /** Ends the run; what was committed stays. */
  @Override
  void close() throws Problem;
}
