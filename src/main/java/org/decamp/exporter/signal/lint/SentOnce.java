package org.decamp.exporter.signal.lint;

import java.io.IOException;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.frame.SentTimes;

/** Nobody sends two messages at one millisecond in one chat (section 7.1). */
final class SentOnce implements Rule {

  private final SentTimes originals = new SentTimes();
  private final SentTimes ours = new SentTimes();

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    ItemFacts item = ItemFacts.of(entry.content());
    take(item, item.sentAt(), entry, breaches);
    for (long revision : item.revisions()) {
      take(item, revision, entry, breaches);
    }
  }

  private void take(ItemFacts item, long time, Entry entry, Breaches breaches) {
    SentTimes same = entry.ours() ? ours : originals;
    SentTimes others = entry.ours() ? originals : ours;
    if (others.contains(item.chatId(), item.authorId(), time)) {
      breaches.add(Fault.SENT_TWICE, entry, true);
    }
    if (!same.add(item.chatId(), item.authorId(), time)) {
      breaches.add(Fault.SENT_TWICE, entry);
    }
  }
}
