package org.decamp.exporter.signal.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.wire.WireException;

/** The recipients and chats that stood before. Grows with people, not with messages. */
final class Known {

  private final Map<Long, RecipientFacts> recipients = new HashMap<>();
  private final Map<Long, ChatFacts> chats = new HashMap<>();

  void learn(Entry entry) throws WireException {
    switch (entry.kind()) {
      case RECIPIENT -> {
        RecipientFacts facts = RecipientFacts.of(entry.content());
        recipients.put(facts.id(), facts);
      }
      case CHAT -> {
        ChatFacts facts = ChatFacts.of(entry.content());
        chats.put(facts.id(), facts);
      }
      case ACCOUNT,
          CHAT_ITEM,
          STICKER_PACK,
          AD_HOC_CALL,
          NOTIFICATION_PROFILE,
          CHAT_FOLDER,
          UNKNOWN -> {}
    }
  }

  Optional<RecipientFacts> recipient(long id) {
    return Optional.ofNullable(recipients.get(id));
  }

  /** Whom a chat is with. */
  Optional<RecipientFacts> partner(long chat) {
    return Optional.ofNullable(chats.get(chat)).flatMap(c -> recipient(c.recipientId()));
  }
}
