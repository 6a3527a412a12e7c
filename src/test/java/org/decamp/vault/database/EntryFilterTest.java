package org.decamp.vault.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryFilterTest {

  private static List<byte[]> entries(long seed, int count) {
    Random random = new Random(seed);
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] entry = new byte[16];
      random.nextBytes(entry);
      entries.add(entry);
    }
    return entries;
  }

  @Test
  void whatWasNotedIsNeverDeniedAndHardlyAnythingElseIsTakenForIt() {
    EntryFilter filter = new EntryFilter();
    List<byte[]> noted = entries(1, 200_000);
    noted.forEach(filter::add);
    assertThat(noted).allMatch(filter::mayHold);
    assertThat(entries(2, 10_000).stream().filter(filter::mayHold).count()).isLessThan(10);
  }

  @Test
  void anEmptyOneHoldsNothing() {
    assertThat(entries(3, 1_000)).noneMatch(new EntryFilter()::mayHold);
  }
}
