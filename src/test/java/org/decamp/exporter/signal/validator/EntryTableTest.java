package org.decamp.exporter.signal.validator;

import static org.decamp.exporter.signal.validator.Variants.ACCEPTED;
import static org.decamp.exporter.signal.validator.Variants.TIME;
import static org.decamp.exporter.signal.validator.Variants.base;
import static org.decamp.exporter.signal.validator.Variants.chatItem;
import static org.decamp.exporter.signal.validator.Variants.entry;
import static org.decamp.exporter.signal.validator.Variants.filled;
import static org.decamp.exporter.signal.validator.Variants.incoming;
import static org.decamp.exporter.signal.validator.Variants.outgoing;
import static org.decamp.exporter.signal.validator.Variants.recipient;
import static org.decamp.exporter.signal.validator.Variants.w;
import static org.decamp.exporter.signal.validator.Variants.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the validator says of entries of chats: authors, directions, times. */
class EntryTableTest {

  private static final int MESSAGE = 11;

  @TestFactory
  Stream<DynamicTest> authors() {
    return new Variants()
        .add("an unknown chat", "no record for chat", message(incoming(99, 3, TIME)))
        .add(
            "an unknown author", "no record for chat item author R", message(incoming(1, 99, TIME)))
        .add("a group as author", "is a Group", message(incoming(2, 5, TIME)))
        .add("incoming by self", "incoming message authored by self", message(incoming(1, 1, TIME)))
        .add(
            "outgoing by a contact",
            "outgoing message authored by Contact",
            message(entry(1, 3, TIME).message(9, w().message(1, status(3, 6)))))
        .add(
            "a third person in a direct chat",
            "message from contact found in a different 1:1 chat",
            message(incoming(1, 4, TIME)))
        .add(
            "a contact in notes to self",
            "message from contact found in Note to Self",
            message(incoming(3, 3, TIME)))
        .add(
            "a contact by the id of a number only",
            "with no ACI or e164",
            recipient(9, 2, w().bytes(2, filled(16, 9)).message(8, w())),
            message(incoming(2, 9, TIME)))
        .add("somebody who is no member", ACCEPTED, message(incoming(2, 4, TIME)))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> directions() {
    return new Variants()
        .add(
            "no direction",
            "ChatItem.directionalDetails is a oneof but is empty",
            message(entry(1, 3, TIME)))
        .add("no content", "ChatItem.item is a oneof but is empty", chatItem(incoming(1, 3, TIME)))
        .add(
            "unknown content",
            "ChatItem.item is a oneof but is empty",
            chatItem(incoming(1, 3, TIME).message(99, w())))
        .add(
            "taken back by an administrator",
            "ChatItem.item is a oneof but is empty",
            chatItem(incoming(2, 3, TIME).message(22, w().number(1, 3))))
        .add(
            "a message without direction",
            "directionless ChatItem wasn't an update message",
            message(entry(1, 3, TIME).message(10, w())))
        .add(
            "an update with direction",
            "update message wasn't directionless",
            chatItem(incoming(1, 3, TIME).message(15, w().message(1, w().number(1, 1)))))
        .add(
            "status of a group",
            "is a Group, not a contact or self",
            message(outgoing(2, status(5, 6))))
        .add(
            "status without a state",
            "send status is missing",
            message(outgoing(1, w().number(1, 3))))
        .add("sent to nobody", ACCEPTED, message(outgoing(1)))
        .add("sent and read", ACCEPTED, message(outgoing(1, status(3, 6))))
        .add("a note to self", ACCEPTED, message(outgoing(3, status(1, 6))))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> times() {
    long limit = 8_640_000_000_000_000L;
    return new Variants()
        .add(
            "the same time twice",
            ACCEPTED,
            message(incoming(1, 3, TIME)),
            message(incoming(1, 3, TIME)))
        .add(
            "out of order",
            ACCEPTED,
            message(incoming(1, 3, TIME)),
            message(incoming(1, 3, TIME - 1)))
        .add("0", ACCEPTED, message(incoming(1, 3, 0)))
        .add("microseconds", ACCEPTED, message(incoming(1, 3, 1_700_000_000_000_000L)))
        .add("the latest", ACCEPTED, message(incoming(1, 3, limit)))
        .add(
            "later than the latest",
            "was too far in the future",
            message(incoming(1, 3, limit + 1)))
        .add(
            "a start without a duration",
            "item has expiration start date but no duration",
            message(incoming(1, 3, TIME).number(4, TIME)))
        .add(
            "a duration that never starts",
            "item has been read/sent but expiration timer has not started",
            message(incoming(1, 3, TIME).number(5, 100_000_000_000L)))
        .judged(
            "gone in an hour, in the cloud",
            "expiration too soon",
            with(soonGone()),
            SignalJudge.Purpose.REMOTE_BACKUP)
        .judged(
            "gone in an hour, to a new device",
            ACCEPTED,
            with(soonGone()),
            SignalJudge.Purpose.DEVICE_TRANSFER)
        .tests();
  }

  private static byte[] soonGone() {
    return message(incoming(1, 3, TIME).number(4, TIME).number(5, 3_600_000));
  }

  private static List<byte[]> with(byte[] record) {
    List<byte[]> records = new ArrayList<>(base());
    records.add(record);
    return records;
  }

  private static byte[] message(WireWriter entry) {
    return chatItem(entry.message(MESSAGE, words("hello")));
  }

  private static WireWriter status(long recipient, int state) {
    return w().number(1, recipient).number(2, TIME).message(state, w());
  }
}
