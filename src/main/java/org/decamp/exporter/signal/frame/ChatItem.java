package org.decamp.exporter.signal.frame;

import java.time.Instant;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * One entry of a chat.
 *
 * @param authorId who wrote it or did it
 * @param sentAt unique for an author in a chat, in whole milliseconds
 */
public record ChatItem(long chatId, long authorId, Instant sentAt, Direction direction, Item item) {

  public byte[] toFrame() {
    WireWriter chatItem =
        new WireWriter().number(1, chatId).number(2, authorId).number(3, sentAt.toEpochMilli());
    direction.writeTo(chatItem);
    switch (item) {
      case StandardMessage message -> chatItem.message(11, message.wire());
      case Item.RemoteDeleted _ -> chatItem.message(14, new WireWriter());
      case Update update -> chatItem.message(15, update.wire());
      case ViewOnce viewOnce -> chatItem.message(18, viewOnce.wire());
      case StoryReply reply -> chatItem.message(19, reply.wire());
      case Poll poll -> chatItem.message(20, poll.wire());
    }
    return new WireWriter().message(FrameKind.CHAT_ITEM.field(), chatItem).toBytes();
  }
}
