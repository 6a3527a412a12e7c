package org.decamp.exporter.signal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * What Decamp reads of an entry that is there already.
 *
 * @param sentAt in milliseconds, as unsigned as protobuf has it
 * @param sortedBy when it came, in milliseconds: what Android sorts by
 * @param revisions when its older wordings were sent, in milliseconds
 */
public record ItemFacts(
    long chatId, long authorId, long sentAt, long sortedBy, List<Long> revisions) {

  public ItemFacts {
    revisions = List.copyOf(revisions);
  }

  /**
   * Reads an entry.
   *
   * @param item the content of a frame of the kind {@link FrameKind#CHAT_ITEM}
   */
  public static ItemFacts of(WireMessage item) throws WireException {
    List<Long> revisions = new ArrayList<>();
    for (WireMessage revision : item.messages(6)) {
      revisions.add(revision.number(3));
    }
    return new ItemFacts(item.number(1), item.number(2), item.number(3), sortedBy(item), revisions);
  }

  private static long sortedBy(WireMessage item) throws WireException {
    Optional<WireMessage> incoming = item.message(8);
    long received = incoming.isPresent() ? incoming.get().number(1) : 0;
    if (received == 0) {
      Optional<WireMessage> outgoing = item.message(9);
      received = outgoing.isPresent() ? outgoing.get().number(2) : 0;
    }
    return received == 0 ? item.number(3) : received;
  }
}
