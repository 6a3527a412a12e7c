package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * Android sorts by the time of arrival, Desktop by the order of the file: for what Decamp writes
 * both are the order of sending, also between the originals (sections 7.9, 7.10 and 10.7).
 */
final class OneOrder implements Rule {

  private static final int INCOMING = 8;
  private static final int READ = 3;

  private long latest = Long.MIN_VALUE;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    ItemFacts item = ItemFacts.of(entry.content());
    if (entry.ours()) {
      if (item.sortedBy() < latest) {
        breaches.add(Fault.OUT_OF_ORDER, entry);
      }
      if (item.sortedBy() != item.sentAt()) {
        breaches.add(Fault.RECEIVED_OTHERWISE, entry);
      }
      Optional<WireMessage> incoming = entry.content().message(INCOMING);
      if (incoming.isPresent() && !incoming.get().flag(READ)) {
        breaches.add(Fault.UNREAD, entry);
      }
    }
    latest = Math.max(latest, item.sortedBy());
  }
}
