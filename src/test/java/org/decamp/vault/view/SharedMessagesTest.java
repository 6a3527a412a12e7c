package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting what two names have in common. */
class SharedMessagesTest {

  @Test
  void theOrderOfVersionsMakesNoDifferenceAndImpossiblePairsAreNotCounted() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      RandomVersions versions = new RandomVersions(random);
      List<MinuteJoin.Version> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(new MinuteJoin.Version(i, versions.message()));
      }
      SharedMessages one = new SharedMessages((a, b) -> true);
      one.count(all);
      Collections.shuffle(all, random);
      SharedMessages other = new SharedMessages((a, b) -> true);
      other.count(all);
      assertThat(other.exact()).isEqualTo(one.exact());
      assertThat(other.coarse()).isEqualTo(one.coarse());
      SharedMessages none = new SharedMessages((a, b) -> false);
      none.count(all);
      assertThat(none.exact()).isEmpty();
      assertThat(none.coarse()).isEmpty();
    }
  }
}
