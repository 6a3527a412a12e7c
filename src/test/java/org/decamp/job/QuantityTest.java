package org.decamp.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void wordsAgreeWithTheNumber() {
    assertThat(Quantity.of(1, "message")).isEqualTo("1 message");
    assertThat(Quantity.of(0, "message")).isEqualTo("0 messages");
    assertThat(Quantity.of(2_345, "message")).isEqualTo("2,345 messages");
    assertThat(Quantity.of(1, "text was", "texts were")).isEqualTo("1 text was");
    assertThat(Quantity.of(2, "text was", "texts were")).isEqualTo("2 texts were");
  }
}
