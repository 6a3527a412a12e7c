package org.decamp.exporter.signal.validator;

import static org.decamp.exporter.signal.validator.Variants.ACCEPTED;
import static org.decamp.exporter.signal.validator.Variants.account;
import static org.decamp.exporter.signal.validator.Variants.base;
import static org.decamp.exporter.signal.validator.Variants.filled;
import static org.decamp.exporter.signal.validator.Variants.frame;
import static org.decamp.exporter.signal.validator.Variants.info;
import static org.decamp.exporter.signal.validator.Variants.recipient;
import static org.decamp.exporter.signal.validator.Variants.settings;
import static org.decamp.exporter.signal.validator.Variants.settingsWithout;
import static org.decamp.exporter.signal.validator.Variants.w;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the validator says of a backup as a whole. */
class WholeBackupTableTest {

  private static final byte[] SELF = recipient(1, 5, w());

  @TestFactory
  Stream<DynamicTest> verdicts() {
    byte[] good = account(settings());
    Variants variants = new Variants();
    variants
        .whole("the fullest of the variants", ACCEPTED, base())
        .whole("the least that there can be", ACCEPTED, List.of(info(32), good, SELF))
        .whole("the account at the end", ACCEPTED, List.of(info(32), SELF, good))
        .whole(
            "no info",
            "invalid mediaRootBackupKey (expected 32 bytes, got 0)",
            List.of(new byte[0], good, SELF))
        .whole(
            "a media key of 31 bytes",
            "invalid mediaRootBackupKey (expected 32 bytes, got 31)",
            List.of(info(31), good, SELF))
        .whole(
            "another version",
            ACCEPTED,
            List.of(w().number(1, 99).bytes(3, filled(32, 1)).toBytes(), good, SELF))
        .whole("no account", "no AccountData frames found", List.of(info(32), SELF))
        .whole(
            "two accounts",
            "multiple AccountData frames found",
            List.of(info(32), good, good, SELF))
        .whole(
            "no settings",
            "no account settings found",
            List.of(info(32), frame(1, w().bytes(1, filled(32, 1))), SELF))
        .whole(
            "a profile key of 31 bytes",
            "profile key was invalid",
            List.of(info(32), frame(1, w().bytes(1, filled(31, 1)).message(9, settings())), SELF))
        .whole("no self", "no Self recipient found", List.of(info(32), good))
        .whole("two selves", "both represent the Self recipient", with(recipient(9, 5, w())))
        .whole("an empty frame", "Frame.item is a oneof but has no value", with(new byte[0]))
        .whole(
            "a frame of an unknown kind",
            "Frame.item is a oneof but has no value",
            with(frame(99, w())));
    setting(variants, 17, "phone number sharing mode is UNKNOWN");
    setting(variants, 23, "default sent media quality is UNKNOWN");
    setting(variants, 28, "app theme is UNKNOWN");
    setting(variants, 29, "calls use less data setting is UNKNOWN");
    return variants.tests();
  }

  @TestFactory
  Stream<DynamicTest> folders() {
    WireWriter custom = w().text(1, "Instagram").number(6, 2).bytes(9, filled(16, 8));
    byte[] all =
        frame(
            8, w().flag(3, true).flag(4, true).flag(5, true).number(6, 1).bytes(9, filled(16, 9)));
    return new Variants()
        .add("a folder without the one of all", "no ALL ChatFolder found", frame(8, custom))
        .add("a folder beside the one of all", ACCEPTED, all, frame(8, custom))
        .tests();
  }

  private static void setting(Variants variants, int field, String verdict) {
    variants.whole(
        "no setting " + field, verdict, List.of(info(32), account(settingsWithout(field)), SELF));
  }

  private static List<byte[]> with(byte[] record) {
    List<byte[]> records = new ArrayList<>(base());
    records.add(record);
    return records;
  }
}
