package org.decamp.exporter.signal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketPaddingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 541",
    "541, 541",
    "542, 568",
    "569, 596",
    "1000, 1020",
    "10000, 10110",
    "100000, 100155",
    "1000000, 1041743",
    "100000000, 102224512"
  })
  void lengthsAreThePublishedOnes(long length, long padded) {
    assertThat(BucketPadding.padded(length)).isEqualTo(padded);
  }

  @Test
  void paddingNeverCutsContent() {
    long least = Long.MAX_VALUE;
    for (long length = 0; length < 2_000_000; length++) {
      least = Math.min(least, BucketPadding.padded(length) - length);
    }
    assertThat(least).isNotNegative();
  }
}
