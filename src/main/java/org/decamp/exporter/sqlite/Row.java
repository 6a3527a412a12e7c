package org.decamp.exporter.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.decamp.job.Problem;

/** A row of a table, as the file format of SQLite has it. Read while it is handed out. */
public final class Row {

  private final long id;
  private final TableColumns columns;
  private final byte[] payload;
  private final long[] types;
  private final int[] offsets;
  private int stored;

  Row(long id, TableColumns columns, byte[] payload) throws Problem {
    this.id = id;
    this.columns = columns;
    this.payload = payload;
    this.types = new long[columns.count()];
    this.offsets = new int[columns.count()];
    readHeader();
  }

  private void readHeader() throws Problem {
    VarInt at = new VarInt(payload, 0);
    int headerEnd = Math.toIntExact(at.next());
    long content = headerEnd;
    while (at.position() < headerEnd) {
      long type = at.next();
      if (stored < types.length) {
        types[stored] = type;
        offsets[stored] = Math.toIntExact(content);
        stored++;
      }
      content += length(type);
    }
    if (content > payload.length) {
      throw DatabaseDamage.found();
    }
  }

  private static long length(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    return switch ((int) type) {
      case 1, 2, 3, 4 -> type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> 0;
    };
  }

  /** What SQLite names it by. */
  public long id() {
    return id;
  }

  /** The row as it is stored. */
  public byte[] payload() {
    return payload;
  }

  /** A whole number; 0 where there is none. */
  public long number(String column) {
    int index = columns.index(column);
    if (index == columns.alias()) {
      return id;
    }
    if (index < 0 || index >= stored) {
      return 0;
    }
    return whole(index);
  }

  private long whole(int index) {
    long type = types[index];
    if (type == 9) {
      return 1;
    }
    if (type < 1 || type > 6) {
      return 0;
    }
    int length = (int) length(type);
    long value = payload[offsets[index]];
    for (int i = 1; i < length; i++) {
      value = value << Byte.SIZE | (payload[offsets[index] + i] & 0xff);
    }
    return value;
  }

  /** A text; empty where there is none. */
  public String text(String column) {
    int index = columns.index(column);
    if (index < 0 || index >= stored || types[index] < 13 || types[index] % 2 == 0) {
      return "";
    }
    return new String(payload, offsets[index], (int) length(types[index]), StandardCharsets.UTF_8);
  }

  /**
   * Takes what stands in the columns into a digest. It is the same for all ways in which SQLite may
   * store the row: a row need not reach to columns that were added later.
   *
   * @param without columns that do not count
   */
  public void into(MessageDigest digest, Set<String> without) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(id).flip());
    for (int i = 0; i < types.length; i++) {
      if (i != columns.alias() && !without.contains(columns.name(i))) {
        value(i, digest);
      }
    }
  }

  private void value(int index, MessageDigest digest) {
    if (index >= stored) {
      switch (columns.standard(index)) {
        case ColumnDefault.Nothing _ -> digest.update((byte) 'n');
        case ColumnDefault.Numeric(double value) -> number(value, digest);
        case ColumnDefault.Text(String value) -> {
          byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
          bytes(13 + 2L * bytes.length, bytes, 0, bytes.length, digest);
        }
      }
      return;
    }
    long type = types[index];
    if (type == 0) {
      digest.update((byte) 'n');
    } else if (type == 7) {
      number(ByteBuffer.wrap(payload).getDouble(offsets[index]), digest);
    } else if (type <= 6 || type == 8 || type == 9) {
      whole(whole(index), digest);
    } else {
      bytes(type, payload, offsets[index], (int) length(type), digest);
    }
  }

  private static void bytes(long type, byte[] bytes, int from, int length, MessageDigest digest) {
    digest.update((byte) 'v');
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(type).flip());
    digest.update(bytes, from, length);
  }

  /** SQLite stores whole ones in either way. */
  private static void number(double value, MessageDigest digest) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 47) {
      whole((long) value, digest);
    } else {
      digest.update((byte) 'f');
      digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
    }
  }

  private static void whole(long value, MessageDigest digest) {
    digest.update((byte) 'i');
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
  }
}
