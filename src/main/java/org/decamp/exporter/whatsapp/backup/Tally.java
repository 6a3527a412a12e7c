package org.decamp.exporter.whatsapp.backup;

import java.util.BitSet;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.whatsapp.msgstore.Imported;

/** Counts what comes into chats, to foretell what will be found there. */
final class Tally {

  private final BitSet chats = new BitSet();
  private long messages;
  private long reactions;
  private long files;

  void entry(long chat, boolean file) {
    chats.set(Math.toIntExact(chat));
    messages++;
    files += file ? 1 : 0;
  }

  void reaction() {
    reactions++;
  }

  /** What must be found, together with what came in earlier; missing files are words there. */
  ExportPlan.Expected with(Imported earlier) {
    BitSet all = earlier.chats();
    all.or(chats);
    return new ExportPlan.Expected(
        all.cardinality(),
        earlier.messages() + messages,
        earlier.reactions() + reactions,
        earlier.attachments() + files,
        0);
  }
}
