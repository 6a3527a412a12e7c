package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.received.Content.Transcript;
import org.decamp.signalcli.standin.received.DataMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Groups: of oneself, made by signal-cli, and with others, put where signal-cli keeps them. */
@Bounded
class GroupTest extends OneLinkedDevice {

  private static final int ID_BYTES = 32;

  @Test
  void aGroupOfOneselfThatSignalCliMakesReachesThePhoneAlone() throws Exception {
    Answer made =
        signal.call("updateGroup", p -> p.put("name", "Alone").put("description", "as marked"));
    String id = made.result().path("groupId").asString();
    assertThat(Base64.getDecoder().decode(id)).hasSize(ID_BYTES);
    assertThat(standIn.groups()).isEqualTo(1);

    JsonNode listed = signal.call("listGroups", _ -> {}).result().path(0);
    assertThat(listed.path("id").asString()).isEqualTo(id);
    assertThat(listed.path("name").asString()).isEqualTo("Alone");
    assertThat(listed.path("description").asString()).isEqualTo("as marked");
    assertThat(listed.path("members").valueStream().map(member -> member.path("uuid").asString()))
        .containsExactly(standIn.owner().account().aci());

    standIn.owner().inbox().passOver();
    Answer answer = send(id, "to myself");
    assertThat(answer.code()).isZero();
    assertThat(answer.types()).isEmpty();
    DataMessage arrived = standIn.owner().inbox().next(Transcript.class).data();
    assertThat(arrived.body()).isEqualTo("to myself");
    assertThat(arrived.timestamp()).isEqualTo(answer.timestamp());
    assertThat(standIn.library().groupId(arrived.group().orElseThrow()))
        .isEqualTo(Base64.getDecoder().decode(id));
    assertThat(standIn.asked()).noneMatch(asked -> asked.startsWith("broken"));
  }

  @Test
  void aGroupWithOthersReachesThemToo() throws Exception {
    SeededGroup together = signal.seedGroup("Together", friend);
    assertThat(send(together.id(), "to us").types()).containsExactly("SUCCESS");
    DataMessage arrived = standIn.owner().inbox().next(Transcript.class).data();
    assertThat(arrived.body()).isEqualTo("to us");
    assertThat(arrived.group().map(SeededGroup::base64)).contains(together.masterKey());
    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("to us");
    assertThat(friend.inbox().written()).hasSize(1);
  }

  private Answer send(String group, String text) throws Exception {
    return signal.call(
        "send",
        p -> {
          p.putArray("groupId").add(group);
          p.put("message", text);
        });
  }
}
