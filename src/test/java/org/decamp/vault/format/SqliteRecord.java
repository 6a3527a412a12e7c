package org.decamp.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a record of SQLite's file format apart into numbers, texts, bytes and {@link #NULL}. */
final class SqliteRecord {

  /** Stands for SQL's NULL. */
  static final Object NULL = new Object();

  private SqliteRecord() {}

  static List<Object> values(byte[] payload) throws IOException {
    ByteBuffer types = ByteBuffer.wrap(payload);
    int bodyFrom = (int) varint(types);
    ByteBuffer body = ByteBuffer.wrap(payload).position(bodyFrom);
    List<Object> values = new ArrayList<>();
    while (types.position() < bodyFrom) {
      values.add(value((int) varint(types), body));
    }
    return values;
  }

  private static Object value(int type, ByteBuffer body) throws IOException {
    return switch (type) {
      case 0 -> NULL;
      case 1, 2, 3, 4 -> number(body, type);
      case 5 -> number(body, 6);
      case 6 -> number(body, 8);
      case 8 -> 0L;
      case 9 -> 1L;
      case 7, 10, 11 -> throw new IOException("a vault holds no such value");
      default -> {
        byte[] bytes = new byte[(type - 12) / 2];
        body.get(bytes);
        yield type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
      }
    };
  }

  private static long number(ByteBuffer body, int bytes) {
    long value = body.get();
    for (int i = 1; i < bytes; i++) {
      value = value << 8 | (body.get() & 0xFF);
    }
    return value;
  }

  /** SQLite's own variable-length number, high bits first; not the one of blocks. */
  static long varint(ByteBuffer in) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      byte b = in.get();
      value = value << 7 | (b & 0x7F);
      if (b >= 0) {
        return value;
      }
    }
    return value << 8 | (in.get() & 0xFF);
  }
}
