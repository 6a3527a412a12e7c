package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody waits, and when it is told to. */
final class VirtualClock implements ReplayClock {

  private final List<Duration> slept = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-26T12:00:00Z");
  private Runnable whileAsleep = () -> {};

  @Override
  public synchronized Instant now() {
    now = now.plusMillis(1);
    return now;
  }

  @Override
  public void sleep(Duration time) {
    Runnable meanwhile;
    synchronized (this) {
      slept.add(time);
      now = now.plus(time);
      meanwhile = whileAsleep;
    }
    meanwhile.run();
  }

  /** What happens whenever somebody waits. */
  synchronized void meanwhile(Runnable happens) {
    whileAsleep = happens;
  }

  /** How long was waited, each time. */
  synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
