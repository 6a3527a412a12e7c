package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * Updates have no direction and everything else has one; group changes stand in groups, direct
 * calls in direct chats, answers to stories in chats with an account ({@code signal-backup},
 * section 6).
 */
final class RightPlace implements Rule {

  private static final int DIRECTIONLESS = 10;
  private static final int UPDATE = 15;
  private static final int GROUP_CHANGE = 2;
  private static final int DIRECT_CALL = 7;
  private static final int GROUP_CALL = 8;
  private static final int STORY_REPLY = 19;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    WireMessage item = entry.content();
    Optional<RecipientFacts> partner = known.partner(ItemFacts.of(item).chatId());
    boolean right = item.has(DIRECTIONLESS) == item.has(UPDATE);
    Optional<WireMessage> update = item.message(UPDATE);
    if (update.isPresent()) {
      right &= !update.get().has(GROUP_CHANGE) || is(partner, RecipientFacts.Kind.GROUP);
      right &= !update.get().has(GROUP_CALL) || is(partner, RecipientFacts.Kind.GROUP);
      right &= !update.get().has(DIRECT_CALL) || is(partner, RecipientFacts.Kind.CONTACT);
    }
    if (item.has(STORY_REPLY)) {
      right &= partner.flatMap(RecipientFacts::aci).isPresent();
    }
    if (!right) {
      breaches.add(Fault.WRONG_PLACE, entry);
    }
  }

  private static boolean is(Optional<RecipientFacts> partner, RecipientFacts.Kind kind) {
    return partner.map(p -> p.kind() == kind).orElse(false);
  }
}
