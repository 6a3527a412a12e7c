package org.decamp.replay;

import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Conversation;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.VaultReader;

/** Tells what would be sent. Sends nothing and writes nothing. */
public final class ReplayPlanner {

  private final VaultReader vault;
  private final ReplayJournal journal;
  private final PhoneNumber account;

  public ReplayPlanner(VaultReader vault, ReplayJournal journal, PhoneNumber account) {
    this.vault = vault;
    this.journal = journal;
    this.account = account;
  }

  /** Walks over everything. */
  public ReplayPlan plan(ReplayOptions options, Progress progress) throws Problem {
    throw new UnsupportedOperationException();
  }

  /** What of a conversation remains to be sent, message by message. */
  public OutgoingMessages outgoing(
      ReplayOptions options, Conversation conversation, Progress progress) throws Problem {
    throw new UnsupportedOperationException();
  }
}
