package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.decamp.signalcli.Scene.BOB;
import static org.decamp.signalcli.Scene.PATIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.decamp.signalcli.incoming.Incoming;
import org.junit.jupiter.api.Test;

/** What comes in for an account. */
@Bounded
class ReceivingTest {

  @Test
  void whatIsReceivedReachesTheListenerUntilItIsClosed() throws Exception {
    BlockingQueue<Incoming> heard = new LinkedBlockingQueue<>();
    String from = "\"sourceUuid\":\"" + BOB.id() + "\"";
    List<String> script = new ArrayList<>(List.of("subscribeReceive: result 7"));
    for (String envelope :
        List.of(
            "{" + from + ",\"dataMessage\":{\"timestamp\":1795400958354,\"message\":\"SECRET\"}}",
            "{" + from + ",\"receiptMessage\":{\"isDelivery\":true,\"timestamps\":[1,2]}}",
            "{" + from + ",\"syncMessage\":{\"sentMessage\":{\"timestamp\":5,\"message\":\"me\"}}}",
            "{" + from + ",\"typingMessage\":{}}")) {
      script.add("sendSyncRequest: say " + received(envelope));
    }
    script.add("sendSyncRequest: result {}");
    script.add("unsubscribeReceive: result {}");
    try (Scene scene = new Scene(PATIENT, script.toArray(String[]::new))) {
      try (Subscription _ = scene.account.receive(heard::add)) {
        assertThatThrownBy(() -> scene.account.receive(heard::add))
            .isInstanceOf(IllegalStateException.class);
        scene.account.requestSync();

        Incoming first = heard.take();
        assertThat(first)
            .isInstanceOfSatisfying(
                Incoming.Message.class, m -> assertThat(m.text()).isEqualTo(Optional.of("SECRET")));
        assertThat(first.toString()).doesNotContain("SECRET");
        assertThat(heard.take())
            .isEqualTo(
                new Incoming.Receipt(
                    Optional.of(BOB.id()), Incoming.Kind.DELIVERED, List.of(1L, 2L)));
        assertThat(heard.take()).isInstanceOf(Incoming.SentElsewhere.class);
        assertThat(heard.take()).isInstanceOf(Incoming.Other.class);
      }
      assertThat(scene.line.heard("unsubscribeReceive").getFirst().path("params").toString())
          .isEqualTo("{\"subscription\":7}");
    }
  }

  @Test
  void closingTwiceLeavesTheNextListenerInPlace() throws Exception {
    try (Scene scene =
        new Scene(PATIENT, "subscribeReceive*: result 7", "unsubscribeReceive*: result {}")) {
      Subscription first = scene.account.receive(_ -> {});
      first.close();
      try (Subscription _ = scene.account.receive(_ -> {})) {
        first.close();

        assertThatThrownBy(() -> scene.account.receive(_ -> {}))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }

  private static String received(String envelope) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"receive\",\"params\":{\"subscription\":7,\"result\":"
        + "{\"account\":\"+15555550100\",\"envelope\":"
        + envelope
        + "}}}";
  }
}
