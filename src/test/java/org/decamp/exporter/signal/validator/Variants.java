package org.decamp.exporter.signal.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.exporter.signal.SignalJudge;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.DynamicTest;

/**
 * Backups that differ in one thing from one that Signal's validator takes, and what it says of them
 * ({@code signal-backup}, section 6). Recipients: 1 self, 2 release notes, 3 a contact with an
 * account, 4 one with a phone number only, 5 a group. Chats: 1 with 3, 2 with 5, 3 with self, 4
 * with 4.
 */
final class Variants {

  static final String ACCEPTED = SignalJudge.ACCEPTED;
  static final long TIME = 1_700_000_000_000L;
  static final byte[] ACI = filled(16, 3);

  private final List<DynamicTest> tests = new ArrayList<>();

  /** The backup with more frames at its end. */
  Variants add(String name, String verdict, byte[]... frames) {
    List<byte[]> records = new ArrayList<>(base());
    records.addAll(List.of(frames));
    return whole(name, verdict, records);
  }

  /** An entry of the chat with the contact, incoming unless it says otherwise. */
  Variants item(String name, String verdict, int field, WireWriter content) {
    return add(name, verdict, chatItem(incoming(1, 3, TIME).message(field, content)));
  }

  /** A backup of its own. */
  Variants whole(String name, String verdict, List<byte[]> records) {
    return judged(name, verdict, records, SignalJudge.Purpose.REMOTE_BACKUP);
  }

  Variants judged(String name, String verdict, List<byte[]> records, SignalJudge.Purpose purpose) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              SignalJudge.require();
              String said = SignalJudge.ofRecords(records, purpose);
              if (verdict.equals(ACCEPTED)) {
                assertThat(said).isEqualTo(ACCEPTED);
              } else {
                assertThat(said).contains(verdict);
              }
            }));
    return this;
  }

  Stream<DynamicTest> tests() {
    return tests.stream();
  }

  static List<byte[]> base() {
    return List.of(
        info(32),
        account(settings()),
        recipient(1, 5, w()),
        recipient(2, 6, w()),
        recipient(3, 2, contact()),
        recipient(4, 2, w().number(4, 491711234567L).message(8, w())),
        recipient(5, 3, group()),
        chat(1, 3),
        chat(2, 5),
        chat(3, 1),
        chat(4, 4));
  }

  static byte[] info(int keyLength) {
    return w().number(1, 1).number(2, TIME).bytes(3, filled(keyLength, 1)).toBytes();
  }

  static WireWriter settings() {
    return settingsWithout(0);
  }

  static WireWriter settingsWithout(int left) {
    WireWriter settings = w();
    for (int field : new int[] {17, 23, 28, 29}) {
      settings.number(field, field == left ? 0 : 1);
    }
    return settings;
  }

  static byte[] account(WireWriter settings) {
    return frame(1, w().bytes(1, filled(32, 2)).message(9, settings));
  }

  static byte[] recipient(long id, int field, WireWriter destination) {
    return frame(2, w().number(1, id).message(field, destination));
  }

  static WireWriter contact() {
    return w().bytes(1, ACI).message(8, w());
  }

  static WireWriter group() {
    return w().bytes(1, filled(32, 5)).flag(2, true).message(5, w());
  }

  static byte[] chat(long id, long recipient) {
    return frame(3, w().number(1, id).number(2, recipient));
  }

  static WireWriter entry(long chat, long author, long time) {
    return w().number(1, chat).number(2, author).number(3, time);
  }

  static WireWriter incoming(long chat, long author, long time) {
    return entry(chat, author, time).message(8, w().number(1, TIME).flag(3, true));
  }

  static WireWriter outgoing(long chat, WireWriter... statuses) {
    WireWriter details = w();
    Arrays.stream(statuses).forEach(s -> details.message(1, s));
    return entry(chat, 1, TIME).message(9, details);
  }

  static WireWriter words(String words) {
    return w().message(2, w().text(1, words));
  }

  static byte[] chatItem(WireWriter item) {
    return frame(4, item);
  }

  static byte[] frame(int field, WireWriter content) {
    return w().message(field, content).toBytes();
  }

  static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  static WireWriter w() {
    return new WireWriter();
  }
}
