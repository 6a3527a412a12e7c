package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;
import org.decamp.exporter.signal.key.BackupId;
import org.decamp.exporter.signal.merge.Fingerprint;
import org.decamp.exporter.signal.merge.InsertionJournal;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.vault.ExportJournal;

/**
 * The vault's journal for the backups of one account. The account itself is not written down: its
 * id is only mixed into the names of the entries.
 */
final class AccountJournal implements InsertionJournal {

  private static final int BYTES = 16;

  private final ExportJournal journal;
  private final BackupId account;

  AccountJournal(ExportJournal journal, BackupId account) {
    this.journal = journal;
    this.account = account;
  }

  @Override
  public OptionalLong sentAt(Fingerprint entry) throws IOException {
    return find(entry);
  }

  @Override
  public OptionalLong entryAt(Fingerprint time) throws IOException {
    return find(time);
  }

  private OptionalLong find(Fingerprint what) throws IOException {
    try {
      return journal.find(name(what));
    } catch (Problem e) {
      throw new ProblemInStream(e);
    }
  }

  @Override
  public void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which)
      throws IOException {
    try {
      journal.put(name(entry), sentAt);
      journal.put(name(time), which);
    } catch (Problem e) {
      throw new ProblemInStream(e);
    }
  }

  private byte[] name(Fingerprint what) {
    MessageDigest digest = Digests.sha256();
    digest.update(account.bytes());
    digest.update(ByteBuffer.allocate(BYTES).putLong(what.high()).putLong(what.low()).flip());
    return Arrays.copyOf(digest.digest(), BYTES);
  }
}
