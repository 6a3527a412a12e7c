package org.decamp.vault.format;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Takes the blocks of one conversation apart (document, section 5). */
final class BlockReader {

  /** The ids of the people, by number. */
  private final List<String> people;

  BlockReader(List<String> people) {
    this.people = people;
  }

  /** The messages of a row of the table {@code block}. */
  List<ReadMessage> messages(Row row) {
    BlockBytes body = new BlockBytes(row.bytes("body"));
    if (body.u8() != 1) {
      throw new IllegalStateException("a block of unknown version");
    }
    List<ReadMessage> messages = new ArrayList<>();
    long time = row.number("first_ts");
    while (!body.atEnd()) {
      time += body.varint();
      String fingerprint = HexFormat.of().formatHex(body.take(16));
      long ordinal = body.varint();
      String id = ordinal == 0 ? fingerprint : fingerprint + "-" + ordinal;
      messages.add(message(id, time, body.part(body.count())));
    }
    if (messages.size() != row.number("count") || time != row.number("last_ts")) {
      throw new IllegalStateException("a block does not hold what its row says");
    }
    return messages;
  }

  private ReadMessage message(String id, long time, BlockBytes in) {
    ContentReader contents = new ContentReader(people, in.part(in.count()), in);
    String source = in.varint() + ":" + in.varint() + ":" + in.varint() + ":" + in.varint();
    long head = in.varint();
    List<String> lines = new ArrayList<>();
    for (long n = in.varint(); n > 0; n--) {
      lines.add(contents.next());
    }
    List<String> reactions = new ArrayList<>();
    for (long n = in.varint(); n > 0; n--) {
      reactions.add(people.get(in.count()) + " " + in.text() + " " + in.optionalSeconds());
    }
    if (!in.atEnd()) {
      throw new IllegalStateException("a message is longer than it says");
    }
    return new ReadMessage(
        id,
        time,
        StoredNames.name(StoredNames.PRECISION, head & 3),
        people.get(Math.toIntExact(head >>> 2)),
        lines,
        contents.origins(),
        reactions,
        source);
  }
}
