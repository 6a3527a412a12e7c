package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Subscription;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.standin.service.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user removes the device on the phone while the binding uses it. */
@Bounded
class UnlinkedTest {

  @Test
  void itSendsNothingMore(@TempDir Path folder) throws Exception {
    try (LinkedAccount linked = LinkedAccount.start(folder)) {
      Person friend = linked.standIn().newPerson();
      assertThat(send(linked, friend, "before")).isInstanceOf(Sent.class);
      linked.standIn().unlinkAll(403);

      // Without somebody who receives, signal-cli takes the refusal for trouble with the network.
      assertThat(send(linked, friend, "refused")).isInstanceOf(Uncertain.class);
      var account = linked.get();
      try (Subscription _ = account.receive(_ -> {})) {
        awaitNoAccount(linked.signalCli());
        SendOutcome outcome =
            account.send(OutgoingMessage.text(LinkedAccount.to(friend), "refused again"));
        assertThat(((NotSent) outcome).reason()).isEqualTo(Reason.ACCOUNT_UNAVAILABLE);
      }
      linked.restart();
      assertThatThrownBy(linked::get).isInstanceOf(NotLinked.class);

      assertThat(friend.inbox().written()).extracting("body").containsExactly("before");
    }
  }

  private static SendOutcome send(LinkedAccount linked, Person to, String text) throws Exception {
    return linked.get().send(OutgoingMessage.text(LinkedAccount.to(to), text));
  }

  /** It learns of it when it connects again, which nobody is told of: ask until it has. */
  private static void awaitNoAccount(SignalCli signalCli) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!signalCli.accounts().isEmpty()) {
      assertThat(System.nanoTime()).as("still has its account").isLessThan(end);
    }
  }
}
