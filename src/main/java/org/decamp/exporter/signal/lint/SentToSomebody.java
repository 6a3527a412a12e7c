package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * A message of the owner's says to whom it went: in a direct chat to the one contact (section 7.5).
 */
final class SentToSomebody implements Rule {

  private static final int OUTGOING = 9;
  private static final int STATUS = 1;
  private static final int RECIPIENT = 1;
  private static final int SKIPPED = 8;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    Optional<WireMessage> outgoing = entry.content().message(OUTGOING);
    if (outgoing.isEmpty()) {
      return;
    }
    List<WireMessage> statuses = outgoing.get().messages(STATUS);
    Optional<RecipientFacts> partner = known.partner(ItemFacts.of(entry.content()).chatId());
    boolean group = partner.map(p -> p.kind() == RecipientFacts.Kind.GROUP).orElse(false);
    boolean right =
        group
            ? !statuses.isEmpty()
            : statuses.size() == 1
                && partner.map(p -> p.id() == statuses.getFirst().number(RECIPIENT)).orElse(true);
    if (!right || statuses.stream().allMatch(s -> s.has(SKIPPED))) {
      breaches.add(Fault.SENT_TO_NOBODY, entry);
    }
  }
}
