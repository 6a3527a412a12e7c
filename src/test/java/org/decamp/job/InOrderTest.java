package org.decamp.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made beside comes back in order, and so does what goes wrong. */
class InOrderTest {

  private final List<Integer> taken = new ArrayList<>();

  @Test
  void resultsComeInTheOrderOfTheWorkWhoeverWasQuicker() throws Exception {
    try (InOrder<Integer> work = new InOrder<>("test", 5, taken::add)) {
      for (int n = 0; n < 500; n++) {
        int number = n;
        work.hand(() -> {
          // Now and then one that takes longer.
          return IntStream.range(0, number % 7 == 0 ? 20_000 : 1).map(_ -> number).max().orElse(0);
        });
      }
      work.finish();
    }
    assertThat(taken).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void noMoreResultsWaitThanAllowed() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    try (InOrder<Integer> work = new InOrder<>("test", 3, taken::add)) {
      for (int n = 0; n < 200; n++) {
        work.hand(begun::incrementAndGet);
        assertThat(begun.get() - taken.size()).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void workThatFailsFailsWhereItsResultWouldHaveCome() throws Exception {
    try (InOrder<Integer> work = new InOrder<>("test", 100, taken::add)) {
      assertThatThrownBy(
              () -> {
                for (int n = 0; n < 10; n++) {
                  int number = n;
                  work.hand(() -> {
                    if (number == 3) {
                      throw new IOException("the disk is full");
                    }
                    return number;
                  });
                }
                work.finish();
              })
          .isInstanceOf(IOException.class)
          .hasMessage("the disk is full");
      assertThat(taken).containsExactly(0, 1, 2);
    }
  }

  @Test
  void aProblemOfTheWorkIsTheCallersProblem() throws Exception {
    try (InOrder<Integer> work = new InOrder<>("test", 0, taken::add)) {
      assertThatThrownBy(() ->
              work.hand(() -> {
                throw new Problem.Cancelled();
              }))
          .isInstanceOf(Problem.Cancelled.class);
    }
  }
}
