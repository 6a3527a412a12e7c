package org.decamp.exporter.signal.merge;

import java.util.Optional;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * A frame of the original. One that cannot be read is copied all the same: Signal skips it in
 * silence, and it is not ours to drop.
 *
 * @param content what the frame holds, if that can be read
 */
record OriginalFrame(FrameKind kind, Optional<WireMessage> content) {

  static OriginalFrame of(byte[] record) {
    FrameKind kind = FrameKind.UNKNOWN;
    try {
      WireMessage frame = WireMessage.parse(record);
      kind = FrameKind.of(frame);
      return new OriginalFrame(
          kind, Optional.of(kind == FrameKind.UNKNOWN ? frame : kind.contentOf(frame)));
    } catch (WireException _) {
      return new OriginalFrame(kind, Optional.empty());
    }
  }

  boolean isItem() {
    return kind == FrameKind.CHAT_ITEM;
  }

  /** The entry of a chat, if it is one and can be read. */
  Optional<ItemFacts> item() {
    if (!isItem() || content.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ItemFacts.of(content.get()));
    } catch (WireException _) {
      return Optional.empty();
    }
  }
}
