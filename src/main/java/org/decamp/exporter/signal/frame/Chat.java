package org.decamp.exporter.signal.frame;

import org.decamp.exporter.signal.wire.WireWriter;

/**
 * A conversation.
 *
 * @param id not 0, unique in a backup
 * @param recipientId whom it is with; no two chats are with the same
 */
public record Chat(long id, long recipientId) {

  public byte[] toFrame() {
    WireWriter chat = new WireWriter().number(1, id).number(2, recipientId);
    return new WireWriter().message(FrameKind.CHAT.field(), chat).toBytes();
  }
}
