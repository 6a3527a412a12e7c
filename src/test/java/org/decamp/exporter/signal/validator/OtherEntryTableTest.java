package org.decamp.exporter.signal.validator;

import static org.decamp.exporter.signal.validator.Variants.ACCEPTED;
import static org.decamp.exporter.signal.validator.Variants.TIME;
import static org.decamp.exporter.signal.validator.Variants.chatItem;
import static org.decamp.exporter.signal.validator.Variants.entry;
import static org.decamp.exporter.signal.validator.Variants.incoming;
import static org.decamp.exporter.signal.validator.Variants.w;

import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the validator says of entries that are no ordinary messages. */
class OtherEntryTableTest {

  @TestFactory
  Stream<DynamicTest> updates() {
    WireWriter renamed = w().message(2, w().message(1, w().message(3, w().text(2, "x"))));
    WireWriter call = w().message(7, w().number(2, 1).number(3, 1).number(4, 3).number(5, TIME));
    return new Variants()
        .add("a group change in a group", ACCEPTED, update(2, renamed))
        .add(
            "a group change in a direct chat",
            "group update not in group thread",
            update(1, renamed))
        .add(
            "a group change of nothing",
            "GroupChange has no changes.",
            update(2, w().message(2, w())))
        .add("a call in a direct chat", ACCEPTED, update(1, call))
        .add("a direct call in a group", "individual call not in contact thread", update(2, call))
        .add("an update of no type", "chat update type is UNKNOWN", update(1, w().message(1, w())))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> others() {
    WireWriter reply = w().text(2, "x");
    WireWriter option = w().text(1, "yes");
    return new Variants()
        .item("taken back", ACCEPTED, 14, w())
        .item("seen once", ACCEPTED, 18, w())
        .item("an answer to a story", ACCEPTED, 19, reply)
        .add(
            "an answer to a story in a group",
            "direct story reply found in Group chat",
            chatItem(incoming(2, 3, TIME).message(19, reply)))
        .add(
            "an answer to a story to a number only",
            "direct story reply found in Contact chat",
            chatItem(incoming(4, 4, TIME).message(19, reply)))
        .add(
            "a poll of one option",
            "1 option(s) is too few for a poll",
            poll(w().text(1, "Where?").message(3, option)))
        .add(
            "a poll of two options",
            ACCEPTED,
            poll(w().text(1, "Where?").message(3, option).message(3, option)))
        .tests();
  }

  private static byte[] poll(WireWriter poll) {
    return chatItem(incoming(2, 3, TIME).message(20, poll));
  }

  private static byte[] update(long chat, WireWriter update) {
    return chatItem(entry(chat, 3, TIME).message(10, w()).message(15, update));
  }
}
