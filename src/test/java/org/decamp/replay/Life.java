package org.decamp.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A replaying process as it is seen from outside: the steps that it says it has come to. */
final class Life implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** What a Java runtime ends with after an exception. */
  private static final int GAVE_UP = 1;

  private final Process process;
  private final Thread listener;
  private Step last = Step.STARTING;
  private int settled;
  private boolean begun;
  private boolean over;

  private Life(Process process) {
    this.process = process;
    listener = Thread.ofVirtual().start(this::listen);
  }

  static Life start(List<String> command, String key) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Life life = new Life(process);
    life.tell(key);
    return life;
  }

  private void listen() {
    try (InputStream said = process.getInputStream()) {
      for (int step = said.read(); step >= 0; step = said.read()) {
        hear(Step.of(step));
      }
    } catch (IOException _) {
      // It was killed.
    } finally {
      end();
    }
  }

  private synchronized void hear(Step step) {
    begun = true;
    last = step;
    settled += step == Step.SETTLED ? 1 : 0;
    notifyAll();
  }

  private synchronized void end() {
    over = true;
    notifyAll();
  }

  void begin(KillPoint point) throws IOException {
    tell(point.line());
  }

  private void tell(String line) throws IOException {
    process.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
  }

  /** Waits until it has come so far; that it has ended by itself is the end of the wait, too. */
  synchronized void await(KillPoint point) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!over && !isPast(point)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("it does not come to " + point + ", but stays at " + last);
      }
      wait(left);
    }
  }

  private boolean isPast(KillPoint point) {
    boolean sameMessage = settled == point.messages() && last != Step.SETTLED;
    return settled > point.messages()
        || (begun && sameMessage && last.compareTo(point.step()) >= 0)
        || last == Step.ENDED;
  }

  /** How many messages it has sent so far. */
  synchronized int settled() {
    return settled;
  }

  /** The last step that it came to. */
  synchronized Step last() {
    return last;
  }

  /** Kills the signal-cli that it has started. */
  void killChildren() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills it; the last step that it came to. */
  Step kill() throws InterruptedException {
    process.destroyForcibly();
    return awaitEnd();
  }

  /** Waits for its end; the last step that it came to. */
  Step awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE) || !listener.join(PATIENCE)) {
      throw new AssertionError("it does not end, but stays at " + last());
    }
    if (process.exitValue() == GAVE_UP) {
      throw new AssertionError("it gave up by itself at " + last());
    }
    return last();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
