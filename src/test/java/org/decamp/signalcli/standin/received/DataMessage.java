package org.decamp.signalcli.standin.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;

/**
 * A message of a conversation.
 *
 * @param body up to 2000 bytes; longer text is an attachment beside it
 * @param group the master key of the group it is for
 * @param deleted the timestamp of the message that this takes back
 */
public record DataMessage(
    String body,
    long timestamp,
    List<AttachmentPointer> attachments,
    Optional<byte[]> group,
    Optional<Reaction> reaction,
    OptionalLong deleted) {

  /** An emoji for the message of {@code author} at {@code timestamp}, or its removal. */
  public record Reaction(String emoji, boolean removed, String author, long timestamp) {}

  static DataMessage of(WireMessage data) throws WireException {
    List<AttachmentPointer> attachments = new ArrayList<>();
    for (WireMessage pointer : data.messages(2)) {
      attachments.add(AttachmentPointer.of(pointer));
    }
    Optional<WireMessage> group = data.message(15);
    Optional<WireMessage> reaction = data.message(16);
    Optional<WireMessage> deletion = data.message(17);
    return new DataMessage(
        data.text(1).orElse(""),
        data.number(7),
        List.copyOf(attachments),
        group.isPresent() ? group.get().bytes(1) : Optional.empty(),
        reaction.isPresent() ? Optional.of(reaction(reaction.get())) : Optional.empty(),
        deletion.isPresent() ? deletion.get().optionalNumber(1) : OptionalLong.empty());
  }

  private static Reaction reaction(WireMessage reaction) throws WireException {
    return new Reaction(
        reaction.text(1).orElse(""),
        reaction.flag(2),
        reaction.text(4).orElse(""),
        reaction.number(5));
  }

  /** The attachment that holds the whole text, where the body is cut. */
  public Optional<AttachmentPointer> longText() {
    return attachments.stream()
        .filter(pointer -> pointer.contentType().equals(AttachmentPointer.LONG_TEXT))
        .findFirst();
  }
}
