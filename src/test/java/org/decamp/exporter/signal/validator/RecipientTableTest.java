package org.decamp.exporter.signal.validator;

import static org.decamp.exporter.signal.validator.Variants.ACCEPTED;
import static org.decamp.exporter.signal.validator.Variants.ACI;
import static org.decamp.exporter.signal.validator.Variants.chat;
import static org.decamp.exporter.signal.validator.Variants.contact;
import static org.decamp.exporter.signal.validator.Variants.filled;
import static org.decamp.exporter.signal.validator.Variants.frame;
import static org.decamp.exporter.signal.validator.Variants.group;
import static org.decamp.exporter.signal.validator.Variants.recipient;
import static org.decamp.exporter.signal.validator.Variants.w;

import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the validator says of recipients and chats. */
class RecipientTableTest {

  private static final WireWriter NOT_REGISTERED = w();

  @TestFactory
  Stream<DynamicTest> contacts() {
    return new Variants()
        .add("id 0", "0 is not a valid recipient ID", recipient(0, 2, contact(9)))
        .add("an id twice", "multiple frames with the same ID", recipient(3, 2, contact(9)))
        .add(
            "a name only",
            "contact has neither an ACI, nor a PNI, nor an e164",
            recipient(9, 2, w().message(8, w()).text(18, "Anna")))
        .add(
            "a user name only",
            "contact has neither an ACI, nor a PNI, nor an e164",
            recipient(9, 2, w().text(3, "anna.42").message(8, w())))
        .add(
            "not said whether registered",
            "contact registered value is UNKNOWN",
            recipient(9, 2, w().bytes(1, filled(16, 9))))
        .add(
            "an account of 15 bytes",
            "invalid ACI",
            recipient(9, 2, w().bytes(1, filled(15, 9)).message(8, w())))
        .add(
            "phone number 0",
            "invalid e164",
            recipient(9, 2, w().presentNumber(4, 0).message(8, w())))
        .add(
            "an impossible user name",
            "contact has invalid username",
            recipient(9, 2, contact(9).text(3, "no such")))
        .add(
            "an empty nickname",
            "Contact.nickname is present but empty",
            recipient(9, 2, contact(9).message(16, w())))
        .add("an account twice", "have the same ACI", recipient(9, 2, contact(3)))
        .add("a phone number twice", "have the same", recipient(9, 2, number(491711234567L)))
        .add("phone number 1", ACCEPTED, recipient(9, 2, number(1)))
        .add("phone number 2^63", ACCEPTED, recipient(9, 2, number(Long.MIN_VALUE)))
        .add("an account of zeros", ACCEPTED, recipient(9, 2, contact(0)))
        .add(
            "a contact by the id of a number only",
            ACCEPTED,
            recipient(9, 2, w().bytes(2, filled(16, 9)).message(8, w())))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> groups() {
    WireWriter key = w().bytes(1, filled(32, 9));
    WireWriter member = w().bytes(1, ACI);
    return new Variants()
        .add(
            "a key of 31 bytes",
            "master key has wrong number of bytes",
            recipient(9, 3, w().bytes(1, filled(31, 9)).message(5, w())))
        .add("no snapshot", "missing snapshot", recipient(9, 3, key))
        .add(
            "a member without a role",
            "member role was UNKNOWN",
            recipient(9, 3, w().bytes(1, filled(32, 9)).message(5, w().message(7, member))))
        .add(
            "attributes for all",
            "access control for attributes was ANY",
            recipient(
                9, 3, w().bytes(1, filled(32, 9)).message(5, w().message(5, w().number(1, 1)))))
        .add("a key twice", "have the same group master key", recipient(9, 3, group()))
        .add(
            "an empty snapshot",
            ACCEPTED,
            recipient(9, 3, w().bytes(1, filled(32, 9)).message(5, w())))
        .add(
            "a member who is no contact",
            ACCEPTED,
            recipient(
                9,
                3,
                w().bytes(1, filled(32, 9))
                    .message(5, w().message(7, w().bytes(1, filled(16, 77)).number(2, 1)))))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> chats() {
    return new Variants()
        .add("id 0", "0 is not a valid chat ID", chat(0, 2))
        .add("an id twice", "multiple records with the same ID", chat(1, 2))
        .add("with nobody", "no record for R", chat(9, 99))
        .add(
            "a timer without a version",
            "has an expirationTimerMs but no expireTimerVersion",
            frame(3, w().number(1, 9).number(2, 2).number(5, 1000)))
        .add("a pin twice", "PinOrder(1) already appeared", pinned(8, 2), pinned(9, 2))
        .add("two with one recipient", ACCEPTED, chat(9, 3))
        .tests();
  }

  private static byte[] pinned(long id, long recipient) {
    return frame(3, w().number(1, id).number(2, recipient).presentNumber(4, 1));
  }

  private static WireWriter contact(int aci) {
    return w().bytes(1, filled(16, aci)).message(8, NOT_REGISTERED);
  }

  private static WireWriter number(long e164) {
    return w().number(4, e164).message(8, NOT_REGISTERED);
  }
}
