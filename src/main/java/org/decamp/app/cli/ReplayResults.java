package org.decamp.app.cli;

import java.util.List;
import org.decamp.model.Conversation;
import org.decamp.replay.Outgoing;
import org.decamp.replay.ReplayPlan;
import org.decamp.replay.ReplayResult;
import org.decamp.replay.UndoResult;
import org.decamp.vault.ReplayJournal;

/** Shows what would be sent, and what became of it. */
interface ReplayResults {

  /** One message, as it would be sent. */
  void outgoing(Conversation conversation, Outgoing message);

  /** How much there is to send, and how long it takes. */
  void plan(ReplayPlan plan);

  /** How a run ended. */
  void ended(ReplayResult result);

  /** How taking back ended. */
  void undone(UndoResult result);

  /** The messages of which nobody knows whether they were sent; there may be none. */
  void uncertain(List<ReplayJournal.Entry> entries);

  /** The user's word was taken for one of those. */
  void settled(long number, boolean arrived);
}
