package org.decamp.exporter.signal.wire;

import java.util.Random;

/** Records of any fields, nested up to three deep. */
public final class RandomRecord {

  private RandomRecord() {}

  public static byte[] of(Random random) {
    return record(random, 3).toBytes();
  }

  private static WireWriter record(Random random, int depth) {
    WireWriter record = new WireWriter();
    for (int i = random.nextInt(6); i > 0; i--) {
      int number =
          random.nextBoolean() ? 1 + random.nextInt(40) : 1 + random.nextInt((1 << 29) - 1);
      switch (random.nextInt(depth > 0 ? 5 : 4)) {
        case 0 -> record.presentNumber(number, random.nextLong() >>> random.nextInt(64));
        case 1 -> record.fixed32(number, random.nextInt());
        case 2 -> record.fixed64(number, random.nextLong());
        case 3 -> {
          byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 400 : 20)];
          random.nextBytes(bytes);
          record.presentBytes(number, bytes);
        }
        default -> record.message(number, record(random, depth - 1));
      }
    }
    return record;
  }
}
