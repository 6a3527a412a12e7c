package org.decamp.exporter.signal.merge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/** Counts what is in new entries. */
final class NewEntries {

  private static final int CHAT = 1;
  private static final int ATTACHMENTS = 3;
  private static final int POINTER = 1;
  private static final int LOCATOR = 13;

  /** From a chat item to the reactions in it. */
  private static final int[][] REACTIONS = {{11, 6}, {18, 2}, {19, 3}, {20, 5}};

  private static final int MESSAGE = 11;

  private final Set<Long> chats = new HashSet<>();
  private long entries;
  private long reactions;
  private long attachments;
  private long missing;

  void count(byte[] record) throws WireException {
    WireMessage frame = WireMessage.parse(record);
    if (FrameKind.of(frame) != FrameKind.CHAT_ITEM) {
      return;
    }
    WireMessage item = FrameKind.CHAT_ITEM.contentOf(frame);
    entries++;
    chats.add(item.number(CHAT));
    for (int[] path : REACTIONS) {
      Optional<WireMessage> content = item.message(path[0]);
      reactions += content.isPresent() ? content.get().messages(path[1]).size() : 0;
    }
    Optional<WireMessage> message = item.message(MESSAGE);
    if (message.isPresent()) {
      for (WireMessage attachment : message.get().messages(ATTACHMENTS)) {
        count(attachment);
      }
    }
  }

  private void count(WireMessage attachment) throws WireException {
    Optional<WireMessage> pointer = attachment.message(POINTER);
    Optional<WireMessage> locator =
        pointer.isPresent() ? pointer.get().message(LOCATOR) : Optional.empty();
    if (locator.isPresent() && !locator.get().fields().isEmpty()) {
      attachments++;
    } else {
      missing++;
    }
  }

  long chats() {
    return chats.size();
  }

  long entries() {
    return entries;
  }

  long reactions() {
    return reactions;
  }

  long attachments() {
    return attachments;
  }

  long missing() {
    return missing;
  }
}
