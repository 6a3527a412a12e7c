package org.decamp.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of children that do not end by themselves. */
class TimeLimitTest {

  @Test
  void aChildThatIsDeafToBeingAskedToEndIsKilledAndFailsTheTest() throws Exception {
    Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do :; done").start();
    TimeLimit limit = new TimeLimit(deaf, Duration.ofMillis(200));
    assertThat(deaf.inputReader().readLine()).isNull();
    assertThat(deaf.waitFor()).isNotZero();
    assertThatThrownBy(limit::close).isInstanceOf(AssertionError.class);
  }

  @Test
  void aChildThatIsInTimeIsLeftAlone() throws Exception {
    Process child = new ProcessBuilder("cat").start();
    TimeLimit.of(child).close();
    child.outputWriter().close();
    assertThat(child.waitFor()).isZero();
  }
}
