package org.decamp.exporter.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.decamp.job.Problem;

/**
 * What the first bytes of a database say of its pages.
 *
 * @param pageSize bytes
 * @param usable of that, bytes
 */
public record DatabaseHeader(int pageSize, int usable) {

  /** How many bytes it takes. */
  public static final int LENGTH = 100;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PAGE_SIZE_AT = 16;
  private static final int RESERVED_AT = 20;
  private static final int ENCODING_AT = 56;

  /** Whether these bytes can be the beginning of a database. */
  public static boolean looksLikeOne(byte[] begin) {
    return Arrays.mismatch(begin, MAGIC) == MAGIC.length;
  }

  /** Puts what every database begins with at the beginning of its first page. */
  public static void mark(byte[] page) {
    System.arraycopy(MAGIC, 0, page, 0, MAGIC.length);
  }

  /**
   * Reads it.
   *
   * @param begin at least the first {@link #LENGTH} bytes
   * @throws Problem.BadInput if there can be no such database
   */
  public static DatabaseHeader of(byte[] begin) throws Problem {
    ByteBuffer header = ByteBuffer.wrap(begin);
    int size = header.getShort(PAGE_SIZE_AT) & 0xffff;
    size = size == 1 ? 1 << Short.SIZE : size;
    if (size < 512 || Integer.bitCount(size) != 1 || header.getInt(ENCODING_AT) != 1) {
      throw DatabaseDamage.found();
    }
    return new DatabaseHeader(size, size - (header.get(RESERVED_AT) & 0xff));
  }
}
