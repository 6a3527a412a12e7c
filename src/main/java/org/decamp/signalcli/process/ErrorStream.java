package org.decamp.signalcli.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.decamp.signalcli.rpc.LineReader;

/** Drains the error stream, so that signal-cli never waits for us, and keeps only the signs. */
final class ErrorStream implements Runnable {

  private static final int LONGEST_LINE = 8 << 10;

  private final InputStream in;
  private final Runnable inUse;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

  /**
   * Does not read yet.
   *
   * @param inUse what to do when signal-cli begins to wait for another one, which may be for ever
   */
  ErrorStream(InputStream in, Runnable inUse) {
    this.in = in;
    this.inUse = inUse;
  }

  @Override
  public void run() {
    LineReader lines = new LineReader(in, LONGEST_LINE);
    try {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        Set<Sign> seen = Sign.in(new String(line.bytes(), StandardCharsets.UTF_8));
        synchronized (this) {
          signs.addAll(seen);
        }
        if (seen.contains(Sign.IN_USE)) {
          inUse.run();
        }
      }
    } catch (IOException _) {
      // The process is gone, or cut off.
    }
  }

  synchronized Set<Sign> signs() {
    return EnumSet.copyOf(signs);
  }
}
