package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * In a direct chat only the two write, in notes to self only the owner, in a group people; incoming
 * is from others and outgoing from the owner ({@code signal-backup}, section 6).
 */
final class RightAuthor implements Rule {

  private static final int INCOMING = 8;
  private static final int OUTGOING = 9;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    ItemFacts item = ItemFacts.of(entry.content());
    Optional<RecipientFacts> author = known.recipient(item.authorId());
    Optional<RecipientFacts> partner = known.partner(item.chatId());
    if (author.isPresent() && partner.isPresent()) {
      if (!mayWrite(author.get(), partner.get()) || !fits(author.get().kind(), entry.content())) {
        breaches.add(Fault.WRONG_AUTHOR, entry);
      }
    }
  }

  private static boolean mayWrite(RecipientFacts author, RecipientFacts partner) {
    return switch (author.kind()) {
      case SELF ->
          switch (partner.kind()) {
            case SELF, CONTACT, GROUP -> true;
            case DISTRIBUTION_LIST, RELEASE_NOTES, CALL_LINK, UNKNOWN -> false;
          };
      case CONTACT ->
          (author.aci().isPresent() || author.e164().isPresent())
              && (partner.kind() == RecipientFacts.Kind.GROUP || partner.id() == author.id());
      case GROUP, DISTRIBUTION_LIST, RELEASE_NOTES, CALL_LINK, UNKNOWN -> false;
    };
  }

  private static boolean fits(RecipientFacts.Kind author, WireMessage item) {
    boolean self = author == RecipientFacts.Kind.SELF;
    return !(item.has(INCOMING) && self) && !(item.has(OUTGOING) && !self);
  }
}
