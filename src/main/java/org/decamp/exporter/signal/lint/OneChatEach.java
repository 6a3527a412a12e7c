package org.decamp.exporter.signal.lint;

import org.decamp.exporter.signal.frame.ChatFacts;
import org.decamp.exporter.signal.frame.FrameKind;

/** No two chats are with one recipient (section 7.2). */
final class OneChatEach implements Rule {

  private final FirstOwners<Long> chats = new FirstOwners<>();

  @Override
  public void check(Entry entry, Known known, Breaches breaches) {
    if (entry.is(FrameKind.CHAT)) {
      long recipient = ChatFacts.of(entry.content()).recipientId();
      chats.take(recipient, entry, Fault.SECOND_CHAT, breaches);
    }
  }
}
