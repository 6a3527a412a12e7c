package org.decamp.signalcli.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.decamp.signalcli.install.SignalCliVersion.Feature;
import org.junit.jupiter.api.Test;

class SignalCliVersionTest {

  @Test
  void versionsAreComparedByNumber() {
    assertThat(version("0.14.10")).isGreaterThan(version("0.14.9")).isLessThan(version("0.15.0"));
    assertThat(version("0.14.6-SNAPSHOT")).hasToString("0.14.6");
    assertThat(SignalCliVersion.parse("unknown")).isEmpty();
    assertThat(SignalCliVersion.parse("0.99999999999.1")).isEmpty();
  }

  @Test
  void eachVersionNeedsItsJavaAndHasItsFeatures() {
    assertThat(version("0.13.24").javaNeeded()).isEqualTo(21);
    assertThat(version("0.14.0").javaNeeded()).isEqualTo(25);
    assertThat(version("0.14.1").supports(Feature.NO_URGENT)).isTrue();
    assertThat(version("0.14.1").supports(Feature.VOICE_NOTE)).isFalse();
  }

  @Test
  void aKnownVersionGrowsStaleAndAnUnknownNewerOneCountsAsFresh() {
    assertThat(version("0.14.6").staleOn(LocalDate.of(2026, 8, 1))).isFalse();
    assertThat(version("0.14.6").staleOn(LocalDate.of(2026, 11, 26))).isTrue();
    assertThat(version("0.14.7").staleOn(LocalDate.of(2026, 11, 26))).isFalse();
  }

  private static SignalCliVersion version(String text) {
    return SignalCliVersion.parse(text).orElseThrow();
  }
}
