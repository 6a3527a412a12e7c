package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParamsTest {

  @Test
  void aStringThatWouldEndSignalCliIsRefusedBeforehand() {
    String long1 = "x".repeat(Params.LONGEST_STRING + 1);
    Params params = new Params();

    assertThatThrownBy(() -> params.with("message", long1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> params.withTime("targetTimestamp", 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
