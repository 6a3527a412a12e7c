package org.decamp.app;

import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.replay.UncertainEntries;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.vault.ReplayJournal.Entry;

/** Messages of which nobody knows whether they were sent, until somebody looks at the phone. */
public final class UncertainMessages {

  private final OpenVault vault;

  /**
   * @param vault owned by the caller
   */
  public UncertainMessages(OpenVault vault) {
    this.vault = vault;
  }

  /** All of them, of every account, oldest first; not what was sent again since. */
  public List<Entry> all() throws Problem {
    List<Entry> open = new ArrayList<>();
    for (String account : vault.replayJournal().accounts()) {
      open.addAll(UncertainEntries.of(vault.replayJournal().entries(account)));
    }
    return open;
  }

  /**
   * Settles one by the word of somebody who looked.
   *
   * @param arrived whether it is there; otherwise the next run sends it again
   * @return whether there is one of that number
   */
  public boolean settle(long number, boolean arrived) throws Problem {
    for (Entry entry : all()) {
      if (entry.number() == number) {
        new SignalReplay(vault, new PhoneNumber(entry.account()))
            .remembering()
            .settle(entry, arrived);
        return true;
      }
    }
    return false;
  }
}
