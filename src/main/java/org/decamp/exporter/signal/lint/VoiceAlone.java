package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireMessage;

/** A voice message is the only thing in its message ({@code signal-backup}, section 6). */
final class VoiceAlone implements Rule {

  private static final int MESSAGE = 11;
  private static final int ATTACHMENTS = 3;
  private static final int FLAG = 2;
  private static final int VOICE = 1;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    Optional<WireMessage> message = entry.content().message(MESSAGE);
    if (message.isEmpty()) {
      return;
    }
    List<WireMessage> attachments = message.get().messages(ATTACHMENTS);
    boolean voice = attachments.stream().anyMatch(a -> a.number(FLAG) == VOICE);
    if (voice
        && (attachments.size() > 1
            || message.get().anyOf(2, 2).isPresent()
            || message.get().anyOf(4, 5).isPresent())) {
      breaches.add(Fault.VOICE_WITH_WORDS, entry);
    }
  }
}
