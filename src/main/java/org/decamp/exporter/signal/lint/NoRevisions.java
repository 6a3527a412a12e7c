package org.decamp.exporter.signal.lint;

import org.decamp.exporter.signal.frame.FrameKind;

/** Decamp writes no older wordings of edited messages (section 7.3). */
final class NoRevisions implements Rule {

  private static final int REVISIONS = 6;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) {
    if (entry.ours() && entry.is(FrameKind.CHAT_ITEM) && entry.content().has(REVISIONS)) {
      breaches.add(Fault.REVISIONS, entry);
    }
  }
}
