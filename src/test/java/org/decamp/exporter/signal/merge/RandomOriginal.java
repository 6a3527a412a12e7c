package org.decamp.exporter.signal.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.decamp.exporter.signal.wire.RandomRecord;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * A backup as some Signal of the future may write it: fields and kinds of frames that nobody knows,
 * ids with gaps, edited messages, entries that arrived out of order. Times lie close together.
 */
public final class RandomOriginal {

  /** All entries are from here on. */
  static final long START = 1_500_000_000_000L;

  /** In milliseconds. */
  static final int SPAN = 300;

  private final Random random;
  private final List<byte[]> records = new ArrayList<>();
  private final Set<List<Long>> taken = new HashSet<>();
  private final List<long[]> chats = new ArrayList<>();
  private final List<Long> contacts = new ArrayList<>();
  private long nextRecipient;
  private long nextChat;
  private long self;

  private RandomOriginal(Random random) {
    this.random = random;
    this.nextRecipient = 1L + random.nextInt(40);
    this.nextChat = 1L + random.nextInt(40);
  }

  /** The records, {@code BackupInfo} first. */
  public static List<byte[]> of(Random random) {
    RandomOriginal original = new RandomOriginal(random);
    original.people();
    original.entries();
    return original.records;
  }

  private void people() {
    records.add(w().number(1, 1).number(2, START).bytes(3, bytes(32)).toBytes());
    frame(
        1,
        w().bytes(1, bytes(32))
            .message(9, w().number(17, 1).number(23, 1).number(28, 1).number(29, 1)));
    self = recipient(5, w());
    recipient(6, w());
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      WireWriter contact = w();
      if (random.nextInt(3) > 0) {
        contact.bytes(1, aci(i));
        contacts.add(nextRecipient);
      } else {
        contact.number(4, 4917100000000L + i);
      }
      long id =
          recipient(2, unknown(contact.message(7, w()).flag(10, true).text(11, "Someone"), 22, 23));
      chat(id, id, self);
    }
    if (random.nextBoolean()) {
      WireWriter group = w().bytes(1, bytes(32)).flag(2, true).message(5, unknown(w(), 14));
      chat(recipient(3, unknown(group, 8)), contacts.isEmpty() ? self : contacts.getFirst(), self);
    }
    if (random.nextBoolean()) {
      chat(self, self, self);
    }
    if (random.nextBoolean()) {
      frame(15, w().bytes(3, bytes(9)));
    }
  }

  private long recipient(int field, WireWriter destination) {
    long id = nextRecipient;
    nextRecipient += 1 + random.nextInt(5);
    frame(2, unknown(w().number(1, id).message(field, destination)));
    return id;
  }

  private void chat(long recipient, long... authors) {
    if (random.nextInt(4) == 0) {
      return;
    }
    frame(3, unknown(w().number(1, nextChat).number(2, recipient)));
    for (long author : authors) {
      chats.add(new long[] {nextChat, author, recipient});
    }
    nextChat += 1 + random.nextInt(5);
  }

  private void entries() {
    long time = START;
    for (int i = chats.isEmpty() ? 0 : random.nextInt(120); i > 0; i--) {
      time += random.nextInt(8) - 2;
      long[] place = chats.get(random.nextInt(chats.size()));
      if (taken.add(List.of(place[0], place[1], time))) {
        frame(4, entry(place, time));
      }
      if (random.nextInt(30) == 0) {
        frame(6, w().number(1, 1L + i));
      }
    }
  }

  private WireWriter entry(long[] place, long time) {
    WireWriter item = w().number(1, place[0]).number(2, place[1]).number(3, time);
    long before = time - 1L - random.nextInt(5);
    boolean edited = random.nextInt(8) == 0 && taken.add(List.of(place[0], place[1], before));
    if (edited) {
      item.message(
          6,
          direction(w().number(1, place[0]).number(2, place[1]).number(3, before), place, before)
              .message(11, words("older")));
    }
    direction(item, place, time + random.nextInt(20));
    if (random.nextInt(6) == 0) {
      item.message(21, w().number(1, time).flag(3, true));
    }
    if (!edited && random.nextInt(10) == 0) {
      return item.message(22, w().number(1, self));
    }
    return unknown(item.message(11, words("original")));
  }

  private WireWriter direction(WireWriter item, long[] place, long received) {
    return place[1] == self
        ? item.message(
            9,
            w().message(1, w().number(1, place[2]).number(2, received).message(6, w()))
                .number(2, received))
        : item.message(8, w().number(1, received).flag(3, random.nextBoolean()));
  }

  /** Adds what nobody knows: field 999 with anything in it, and newer fields. */
  private WireWriter unknown(WireWriter record, int... fields) {
    for (int field : fields) {
      if (random.nextBoolean()) {
        record.bytes(field, bytes(1 + random.nextInt(20)));
      }
    }
    return random.nextInt(3) == 0 ? record.presentBytes(999, RandomRecord.of(random)) : record;
  }

  private void frame(int field, WireWriter content) {
    records.add(w().message(field, content).toBytes());
  }

  private byte[] aci(int number) {
    byte[] aci = new byte[16];
    aci[0] = (byte) number;
    return aci;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static WireWriter words(String words) {
    return w().message(2, w().text(1, words));
  }

  private static WireWriter w() {
    return new WireWriter();
  }
}
