package org.decamp.vault.database;

/**
 * The bytes of a block: a version byte, then for each message the time since the one before
 * (varint, wrapping), the fingerprint (16 bytes), the ordinal (varint), the length (varint) and the
 * bytes of {@link MessageEncoder}.
 */
final class BlockBody {

  private static final int VERSION = 1;

  private BlockBody() {}

  static void begin(ByteSink out) {
    out.clear();
    out.u8(VERSION);
  }

  static void append(ByteSink out, long sincePrevious, Records from, int index) {
    out.varint(sincePrevious);
    out.fixed64(from.high(index));
    out.fixed64(from.low(index));
    out.varint(from.ordinal(index));
    out.varint(from.length(index));
    out.bytes(from.array(), from.offset(index), from.length(index));
  }

  /** Takes a block apart; the messages themselves are not yet decoded. */
  static Records parse(Block block) throws DamagedBlockException {
    byte[] body = block.body();
    Records records = new Records(Math.max(1, Math.min(block.count(), body.length)), body.length);
    records.arena().bytes(body, 0, body.length);
    ByteSource in = new ByteSource(body, 0, body.length);
    if (in.u8() != VERSION) {
      throw new DamagedBlockException("a block of unknown version");
    }
    long time = block.first();
    while (!in.atEnd()) {
      time += in.varint();
      long high = in.fixed64();
      long low = in.fixed64();
      int ordinal = (int) in.varint();
      int length = in.count();
      records.take(time, high, low, ordinal, in.skip(length), length);
    }
    if (records.count() != block.count() || time != block.last()) {
      throw new DamagedBlockException("a block does not hold what its row says");
    }
    return records;
  }
}
