package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress.Event;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter screen = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private final Cancellation cancellation = new Cancellation();
  private final ProgressLine line =
      new ProgressLine(new PrintWriter(screen), cancellation, clock::get);

  @Test
  void showsShareRateAndTimeLeft() {
    line.report(new Event.Started(Phase.IMPORTING, 10_000_000));
    clock.set(2_000_000_000L);
    line.report(new Event.Advanced(4_000_000, 3_000));
    assertThat(screen.toString())
        .endsWith("Importing     40 %  3,000 messages, 1,500/s, 2.0 MB/s, 3 s left");
  }

  @Test
  void redrawsAtMostFiveTimesASecond() {
    line.report(new Event.Started(Phase.IMPORTING, 0));
    for (int i = 1; i <= 1_000; i++) {
      clock.set(i * 1_000_000L);
      line.report(new Event.Advanced(1, 1));
    }
    assertThat(screen.toString().split("\r", -1)).hasSize(1 + 1 + 5);
  }

  @Test
  void leavesAnEmptyLineBehind() {
    line.report(new Event.Started(Phase.CHECKING, 5));
    line.report(new Event.Finished(Phase.CHECKING));
    assertThat(screen.toString()).endsWith("\r\u001B[K");
  }

  @Test
  void passesTheWishToStopOn() throws Exception {
    line.checkCancelled();
    cancellation.request();
    assertThatThrownBy(line::checkCancelled).isInstanceOf(Problem.Cancelled.class);
  }
}
