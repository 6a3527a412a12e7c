package org.decamp.signalcli.standin.received;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireField;
import org.decamp.exporter.signal.wire.WireMessage;

/** What a message is: the members of {@code Content} that we tell apart. */
public sealed interface Content {

  /** Somebody wrote, reacted or deleted. */
  record Message(DataMessage data) implements Content {}

  /**
   * Another device of the own account says what it sent.
   *
   * @param destination the ACI; none for a group
   */
  record Transcript(Optional<String> destination, long timestamp, DataMessage data)
      implements Content {}

  /** A receipt for messages with these timestamps. */
  record Receipt(List<Long> timestamps) implements Content {}

  /** Any other, by the number of its field. */
  record Other(int field) implements Content {}

  /** Cannot be opened. */
  record Unreadable(Exception why) implements Content {}

  /** Takes the padding off (one byte 0x80, then zeros) and reads what is left. */
  static Content ofPadded(byte[] padded) throws WireException {
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != (byte) 0x80) {
      throw new WireException("a message without padding");
    }
    return of(WireMessage.parse(Arrays.copyOf(padded, end)));
  }

  private static Content of(WireMessage content) throws WireException {
    Optional<WireMessage> data = content.message(1);
    if (data.isPresent()) {
      return new Message(DataMessage.of(data.get()));
    }
    Optional<WireMessage> sync = content.message(2);
    Optional<WireMessage> sent = sync.isPresent() ? sync.get().message(1) : Optional.empty();
    if (sent.isPresent()) {
      WireMessage transcript = sent.get();
      Optional<WireMessage> inside = transcript.message(3);
      return inside.isEmpty()
          ? new Other(2)
          : new Transcript(transcript.text(7), transcript.number(2), DataMessage.of(inside.get()));
    }
    Optional<WireMessage> receipt = content.message(5);
    if (receipt.isPresent()) {
      return new Receipt(timestamps(receipt.get()));
    }
    return new Other(content.fields().isEmpty() ? 0 : content.fields().getFirst().number());
  }

  private static List<Long> timestamps(WireMessage receipt) {
    List<Long> timestamps = new ArrayList<>();
    for (WireField field : receipt.fields()) {
      if (field.number() == 2) {
        timestamps.add(field.value());
      }
    }
    return timestamps;
  }
}
