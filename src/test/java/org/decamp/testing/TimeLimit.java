package org.decamp.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The time that a child process has for something. One that spins, deaf to everything, would hang
 * the whole suite: when the time is over it is killed, so that whoever waits for it goes on, and
 * closing this fails the test.
 */
public final class TimeLimit implements AutoCloseable {

  /** Far more than anything here takes on the slowest machine. */
  private static final Duration GENEROUS = Duration.ofMinutes(10);

  private final Duration limit;
  private final CompletableFuture<Void> kill;

  TimeLimit(Process process, Duration limit) {
    this.limit = limit;
    this.kill =
        CompletableFuture.runAsync(
            () -> kill(process),
            CompletableFuture.delayedExecutor(
                limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
  }

  /** Begins a time that nothing but a fault exceeds. */
  public static TimeLimit of(Process process) {
    return new TimeLimit(process, GENEROUS);
  }

  /** What it has started holds its output open. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    if (!kill.cancel(false)) {
      throw new AssertionError("a program was killed because it took longer than " + limit);
    }
  }
}
