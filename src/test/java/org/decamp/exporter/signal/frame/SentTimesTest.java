package org.decamp.exporter.signal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentTimesTest {

  @Test
  void itKnowsExactlyWhatASetWouldKnow() {
    Random random = new Random(11);
    SentTimes times = new SentTimes();
    Set<List<Long>> expected = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      long chat = random.nextInt(5);
      long author = random.nextInt(4);
      long time = random.nextInt(10) == 0 ? random.nextLong() : random.nextInt(60_000);
      List<Long> key = List.of(chat, author, time);
      assertThat(times.contains(chat, author, time)).isEqualTo(expected.contains(key));
      assertThat(times.add(chat, author, time)).isEqualTo(expected.add(key));
    }
    assertThat(times.size()).isEqualTo(expected.size());
  }

  @Test
  void aTakenTimeMovesToTheNextFreeOne() {
    SentTimes times = new SentTimes();
    for (int i = 0; i < 1000; i++) {
      assertThat(times.addNextFree(1, 2, 500)).isEqualTo(500 + i);
    }
    assertThat(times.addNextFree(1, 3, 500)).isEqualTo(500);
    assertThat(times.addNextFree(2, 2, 500)).isEqualTo(500);
  }
}
