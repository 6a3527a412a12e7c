package org.decamp.app;

import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.ExportJournal;
import org.decamp.vault.Ingest;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.ImportSource;

/** What the use cases need of an open vault; see {@link org.decamp.vault.Vault}. */
public interface OpenVault extends AutoCloseable {

  /** The read side. */
  BrowsableVault reader();

  /** 32 bytes for that purpose that only this vault gives; the caller wipes them. */
  byte[] secret(String purpose);

  /** What exports put into backups of messengers. */
  ExportJournal exportJournal();

  /** What became of messages that were sent anew. */
  ReplayJournal replayJournal();

  /** Begins an import of these sources. */
  Ingest ingest(List<ImportSource> sources) throws Problem;

  /** Says something in the custody record. */
  void record(CustodyEvent event) throws Problem;

  /** Names the owner by the user's word. */
  void setOwner(String product, PrivateText displayName) throws Problem;

  /**
   * Keeps what the user decided in place of all earlier decisions, and shows conversations
   * accordingly from now on.
   */
  void decide(Decisions decisions) throws Problem;

  /** Counts media by kind. */
  List<MediaTally> media() throws Problem;

  /** Counts contents that nothing points to. */
  LeftoverTally leftovers() throws Problem;

  /** Verifies everything and changes nothing. */
  VaultCheck check(Progress progress) throws Problem;

  @Override
  void close() throws Problem;
}
