package org.decamp.exporter.signal.frame;

import org.decamp.exporter.signal.wire.WireMessage;

/**
 * What Decamp reads of a chat that is there already.
 *
 * @param disappearing whether its messages vanish after a time
 */
public record ChatFacts(long id, long recipientId, boolean disappearing) {

  /**
   * Reads a chat.
   *
   * @param chat the content of a frame of the kind {@link FrameKind#CHAT}
   */
  public static ChatFacts of(WireMessage chat) {
    return new ChatFacts(chat.number(1), chat.number(2), chat.number(5) != 0);
  }
}
