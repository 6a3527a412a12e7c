package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.service.Hold;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A run that ends in the middle: the process is killed, or the device taken off the account. */
@Bounded
class BrokenOffTest {

  private static final int NO_ACCOUNT = -32602;

  @TempDir Path folder;

  @Test
  void aMessageWhoseSenderIsKilledHasArrivedOnceAndNobodyKnows() throws Exception {
    try (LinkedSignalCli signal = LinkedSignalCli.start(folder)) {
      StandIn standIn = signal.standIn();
      Person friend = standIn.newPerson();
      signal.send(friend, "before");
      CompletableFuture<JsonNode> answer;
      try (Hold hold = standIn.faults().holdNext("PUT", "/v1/messages/")) {
        answer =
            signal
                .client()
                .ask(
                    "send",
                    LinkedSignalCli.to(BareClient.parameters(), friend).put("message", "killed"));
        hold.awaitReached();
        signal.client().kill();
      }

      assertThatThrownBy(answer::join).hasMessageContaining("signal-cli ended");
      signal.restart();
      assertThat(signal.send(friend, "after").types()).containsExactly("SUCCESS");
      assertThat(friend.inbox().written())
          .extracting("body")
          .containsExactly("before", "killed", "after");
      assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("before");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aDeviceThatIsUnlinkedInTheMiddleOfARunSendsNothingMore(int status) throws Exception {
    try (LinkedSignalCli signal = LinkedSignalCli.start(folder)) {
      StandIn standIn = signal.standIn();
      Person friend = standIn.newPerson();
      signal.send(friend, "before");
      standIn.unlinkAll(status);

      awaitNoAccount(signal);
      assertThat(signal.send(friend, "refused").code()).isEqualTo(NO_ACCOUNT);
      assertThat(friend.inbox().written()).extracting("body").containsExactly("before");
      signal.restart();
      assertThat(signal.call("listAccounts", _ -> {}).result()).isEmpty();
    }
  }

  /** It learns of it when it connects again, which nobody is told of: ask until it has. */
  private static void awaitNoAccount(LinkedSignalCli signal) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!signal.call("listAccounts", _ -> {}).result().isEmpty()) {
      assertThat(System.nanoTime()).as("still has its account").isLessThan(end);
    }
  }
}
