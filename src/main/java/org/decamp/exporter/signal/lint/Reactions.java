package org.decamp.exporter.signal.lint;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireMessage;

/** Everybody reacts once to a message, with an emoji ({@code signal-backup}, section 6). */
final class Reactions implements Rule {

  /** From a chat item to the reactions in it. */
  private static final int[][] PATHS = {{11, 6}, {12, 2}, {13, 2}, {18, 2}, {19, 3}, {20, 5}};

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours() || !entry.is(FrameKind.CHAT_ITEM)) {
      return;
    }
    for (int[] path : PATHS) {
      Set<Long> authors = new HashSet<>();
      Optional<WireMessage> message = entry.content().message(path[0]);
      if (message.isPresent()) {
        for (WireMessage reaction : message.get().messages(path[1])) {
          if (!authors.add(reaction.number(2)) || reaction.text(1).orElse("").isEmpty()) {
            breaches.add(Fault.REACTION, entry);
          }
        }
      }
    }
  }
}
