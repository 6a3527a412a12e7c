package org.decamp.signalcli.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines of bounded length. Of a line that is longer, the rest is passed over, so
 * that no peer decides how much memory it takes.
 */
public final class LineReader {

  private static final int AT_ONCE = 8 << 10;
  private static final int KEPT = 1 << 20;

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[AT_ONCE];
  private int from;
  private int to;
  private byte[] line = new byte[AT_ONCE];
  private int length;

  /**
   * @param longest of a line, in bytes without its end
   */
  public LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * One line.
   *
   * @param bytes the first {@code longest} ones at most, without the line's end
   * @param whole whether that is all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Line(byte[] bytes, boolean whole) {
    @Override
    public String toString() {
      return "(line of " + bytes.length + " bytes)";
    }
  }

  /** The next line, or null at the end. What comes last counts as a line without an end, too. */
  public @Nullable Line next() throws IOException {
    length = 0;
    long seen = 0;
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      int end = from;
      while (end < to && chunk[end] != '\n') {
        end++;
      }
      seen += end - from;
      append(from, end);
      from = Math.min(end + 1, to);
      if (end < to) {
        break;
      }
    }
    return any ? taken(seen) : null;
  }

  private Line taken(long seen) {
    boolean carriageReturn = seen == length && length > 0 && line[length - 1] == '\r';
    Line taken =
        new Line(Arrays.copyOf(line, carriageReturn ? length - 1 : length), seen <= longest);
    if (line.length > KEPT) {
      line = new byte[AT_ONCE];
    }
    return taken;
  }

  private void append(int start, int end) {
    int added = Math.min(end - start, longest - length);
    if (length + added > line.length) {
      line =
          Arrays.copyOf(
              line, Math.clamp(2L * (length + added), AT_ONCE, Math.max(longest, AT_ONCE)));
    }
    System.arraycopy(chunk, start, line, length, added);
    length += added;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(chunk));
    return to > 0;
  }
}
