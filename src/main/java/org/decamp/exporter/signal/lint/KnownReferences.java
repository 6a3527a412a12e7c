package org.decamp.exporter.signal.lint;

import java.io.IOException;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * What a message points to stands before it (section 7.16): Android skips a message whose chat or
 * author it does not know, in silence.
 */
final class KnownReferences implements Rule {

  /** From a chat item to the numbers of recipients in it. */
  private static final int[][] PATHS = {
    {2}, // author
    {9, 1, 1}, // to whom a message of the owner's went
    {11, 1, 2}, // author of the quoted message
    {11, 6, 2}, // who reacted
    {12, 2, 2},
    {13, 2, 2},
    {18, 2, 2},
    {19, 3, 2},
    {20, 5, 2},
    {20, 3, 2, 1}, // who voted
    {15, 8, 3}, // who rang
    {15, 8, 4} // who started a call
  };

  private static final int CHAT = 1;

  @Override
  public void check(Entry entry, Known known, Breaches breaches) throws IOException {
    if (!entry.ours()) {
      return;
    }
    switch (entry.kind()) {
      case CHAT -> require(entry.content(), new int[] {2}, 0, entry, known, breaches);
      case CHAT_ITEM -> {
        if (known.partner(entry.content().number(CHAT)).isEmpty()) {
          breaches.add(Fault.UNKNOWN_REFERENCE, entry);
        }
        for (int[] path : PATHS) {
          require(entry.content(), path, 0, entry, known, breaches);
        }
      }
      case ACCOUNT,
          RECIPIENT,
          STICKER_PACK,
          AD_HOC_CALL,
          NOTIFICATION_PROFILE,
          CHAT_FOLDER,
          UNKNOWN -> {}
    }
  }

  private static void require(
      WireMessage message, int[] path, int step, Entry entry, Known known, Breaches breaches)
      throws WireException {
    int field = path[step];
    if (step < path.length - 1) {
      for (WireMessage next : message.messages(field)) {
        require(next, path, step + 1, entry, known, breaches);
      }
    } else if (mustStand(path, message) && known.recipient(message.number(field)).isEmpty()) {
      breaches.add(Fault.UNKNOWN_REFERENCE, entry);
    }
  }

  /** Who rang and who started a call may be unknown; all others are needed. */
  private static boolean mustStand(int[] path, WireMessage message) {
    return path[0] != 15 || message.has(path[path.length - 1]);
  }
}
