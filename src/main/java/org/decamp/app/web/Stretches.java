package org.decamp.app.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Sends bytes whole or the stretch that was asked for, so that a browser can seek in a film. */
public final class Stretches {

  private static final int BUFFER = 1 << 16;

  private Stretches() {}

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Opener {
    /** What follows from that byte on. */
    InputStream open(long from) throws IOException;
  }

  /**
   * Sends.
   *
   * @param answer says already what it is
   * @param size of all bytes
   */
  public static void send(Answer answer, long size, Opener opener) throws IOException {
    answer.with("Accept-Ranges", "bytes");
    Optional<ByteRange> part = answer.range(size);
    if (part.isEmpty()) {
      send(200, new ByteRange(0, size), opener, answer);
    } else if (part.get().length() == 0) {
      answer.with("Content-Range", "bytes */" + size).send(416, 0, _ -> {});
    } else {
      long from = part.get().from();
      long to = from + part.get().length() - 1;
      answer.with("Content-Range", "bytes %d-%d/%d".formatted(from, to, size));
      send(206, part.get(), opener, answer);
    }
  }

  /** The beginning is read before the answer begins: most of what is damaged shows there. */
  private static void send(int status, ByteRange part, Opener opener, Answer answer)
      throws IOException {
    try (InputStream in = opener.open(part.from())) {
      byte[] beginning = in.readNBytes((int) Math.min(BUFFER, part.length()));
      answer.send(
          status,
          part.length(),
          out -> {
            out.write(beginning);
            copy(in, part.length() - beginning.length, out);
          });
    }
  }

  private static void copy(InputStream in, long length, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (n < 0) {
        throw new EOFException("the file became shorter");
      }
      out.write(buffer, 0, n);
      left -= n;
    }
  }
}
