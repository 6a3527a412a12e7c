package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.received.Content.Transcript;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups, which only Signal's own server can make: they are put where signal-cli keeps them. */
@Bounded
class GroupTest {

  @Test
  void aGroupOfOneselfReachesThePhoneAlone(@TempDir Path folder) throws Exception {
    try (LinkedSignalCli signal = LinkedSignalCli.start(folder)) {
      StandIn standIn = signal.standIn();
      Person friend = standIn.newPerson();
      SeededGroup alone = signal.seedGroup("Alone");
      Answer answer = send(signal, alone, "to myself");

      assertThat(answer.code()).isZero();
      assertThat(answer.types()).isEmpty();
      DataMessage arrived = standIn.owner().inbox().next(Transcript.class).data();
      assertThat(arrived.body()).isEqualTo("to myself");
      assertThat(arrived.timestamp()).isEqualTo(answer.timestamp());
      assertThat(arrived.group().map(SeededGroup::base64)).contains(alone.masterKey());

      SeededGroup together = signal.seedGroup("Together", friend);
      assertThat(send(signal, together, "to us").types()).containsExactly("SUCCESS");
      assertThat(standIn.owner().inbox().next(Transcript.class).data().body()).isEqualTo("to us");
      assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("to us");
      assertThat(friend.inbox().written()).hasSize(1);
    }
  }

  private static Answer send(LinkedSignalCli signal, SeededGroup group, String text)
      throws Exception {
    return signal.call(
        "send",
        p -> {
          p.putArray("groupId").add(group.id());
          p.put("message", text);
        });
  }
}
