package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.decamp.signalcli.Scene.HASTY;
import static org.decamp.signalcli.Scene.ME;
import static org.decamp.signalcli.Scene.PATIENT;

import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException.CallTimeout;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.UnsupportedVersion;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.install.SignalCliVersion;
import org.junit.jupiter.api.Test;

/** Accounts come and go. */
@Bounded
class SignalCliTest {

  @Test
  void anAccountThatIsNotListedIsNotLinkedAnyMore() throws Exception {
    try (Scene scene = new Scene(PATIENT)) {
      assertThatThrownBy(() -> scene.cli.account(new PhoneNumber("+15555550199")))
          .isInstanceOf(NotLinked.class);
      assertThat(scene.cli.account(ME)).isSameAs(scene.account);
    }
  }

  @Test
  void linkingHandsTheUriOverAndBackAsItIs() throws Exception {
    String uri = "sgnl://linkdevice?uuid=prov-1&pub_key=BVnZYbI8";
    try (Scene scene =
        new Scene(
            PATIENT,
            "startLink: result {\"deviceLinkUri\":\"" + uri + "\"}",
            "finishLink: result {\"number\":\"+15555550100\"}")) {
      DeviceLink link = scene.cli.startLink();
      assertThat(link.uri()).isEqualTo(uri);
      assertThat(link.toString()).doesNotContain("prov");
      assertThat(link.finish("Decamp")).isEqualTo(ME);
      assertThat(scene.line.heard("finishLink").getFirst().path("params").toString())
          .isEqualTo("{\"deviceLinkUri\":\"" + uri + "\",\"deviceName\":\"Decamp\"}");
    }
  }

  @Test
  void aLinkThatNobodyScansTimesOut() throws Exception {
    try (Scene scene =
        new Scene(
            HASTY, "startLink: result {\"deviceLinkUri\":\"sgnl://x\"}", "finishLink: ignore")) {
      assertThatThrownBy(() -> scene.cli.startLink().finish("Decamp"))
          .isInstanceOf(CallTimeout.class);
    }
  }

  @Test
  void anOldOneIsRefusedByWhatItSaysItself() throws Exception {
    var line = new MemoryTransport("version: result {\"version\":\"0.12.8\"}");

    assertThatThrownBy(() -> SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, PATIENT))
        .isInstanceOf(UnsupportedVersion.class)
        .hasMessageContaining("0.12.8");
  }

  @Test
  void forgettingAnAccountDeletesItsDataThoughItIsLinked() throws Exception {
    try (Scene scene = new Scene(PATIENT, "deleteLocalAccountData: result {}")) {
      scene.cli.forget(ME);

      assertThat(scene.line.heard("deleteLocalAccountData").getFirst().path("params").toString())
          .isEqualTo("{\"account\":\"+15555550100\",\"ignoreRegistered\":true}");
      assertThat(scene.cli.account(ME)).isNotSameAs(scene.account);
    }
  }
}
