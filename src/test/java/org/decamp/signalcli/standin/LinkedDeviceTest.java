package org.decamp.signalcli.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.standin.received.AttachmentPointer;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.received.Content.Transcript;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.received.DataMessage.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What the real signal-cli sends arrives, decrypted and compared by Signal's own library. */
@Bounded
class LinkedDeviceTest extends OneLinkedDevice {

  @Test
  void theCodeThatThePhoneScansLinksADevice() throws Exception {
    assertThat(signal.call("listAccounts", _ -> {}).result().findValuesAsString("number"))
        .containsExactly(standIn.owner().account().number());
    assertThat(signal.call("listDevices", _ -> {}).result().findValues("id"))
        .extracting(JsonNode::asInt)
        .containsExactly(1, 2);
  }

  @Test
  void theNamesOfThePhoneAreThoseOfTheContacts() throws Exception {
    standIn.owner().tellContacts(Map.of(friend, "Ada Lovelace"));
    signal
        .client()
        .notified(n -> n.at("/envelope/syncMessage/type").asString("").equals("CONTACTS_SYNC"));

    JsonNode contact =
        signal.call("listContacts", p -> LinkedSignalCli.to(p, friend)).result().path(0);
    assertThat(contact.path("uuid").asString()).isEqualTo(friend.account().aci());
    assertThat(contact.path("number").asString()).isEqualTo(friend.account().number());
    assertThat(contact.path("name").asString()).isEqualTo("Ada Lovelace");
  }

  @Test
  void aNoteToSelfArrivesOnThePhoneWithoutWakingIt() throws Exception {
    String text = "Grüße, 🎉 and \u0000 control";

    Answer answer = signal.noteToSelf(text);

    Transcript note = standIn.owner().inbox().next(Transcript.class);
    assertThat(note.data().body()).isEqualTo(text);
    assertThat(note.destination()).contains(standIn.owner().account().aci());
    assertThat(note.timestamp()).isEqualTo(answer.timestamp());
    assertThat(standIn.owner().inbox().all().getLast().urgent()).isFalse();
  }

  @Test
  void aMessageToAContactArrivesThereAndOnThePhone() throws Exception {
    Answer answer = signal.send(friend, "hello");

    DataMessage arrived = friend.inbox().next(Message.class).data();
    assertThat(arrived.body()).isEqualTo("hello");
    assertThat(arrived.timestamp()).isEqualTo(answer.timestamp());
    Transcript transcript = standIn.owner().inbox().next(Transcript.class);
    assertThat(transcript.data().body()).isEqualTo("hello");
    assertThat(transcript.destination()).contains(friend.account().aci());
  }

  @Test
  void attachmentsArriveByteForByteInTheirOrder(@TempDir Path files) throws Exception {
    Path picture = Files.write(files.resolve("pic é.jpg"), random(300_000));
    Path one = Files.write(files.resolve("one.bin"), new byte[] {7});
    Path text = Files.writeString(files.resolve("a.txt"), "plain");

    signal.call(
        "send",
        p -> {
          ArrayNode list = LinkedSignalCli.to(p, friend).putArray("attachment");
          list.add(picture.toString()).add(one.toString()).add(text.toString());
        });

    List<AttachmentPointer> arrived = friend.inbox().next(Message.class).data().attachments();
    assertThat(arrived)
        .extracting(pointer -> pointer.fileName().orElse(""))
        .containsExactly("pic é.jpg", "one.bin", "a.txt");
    assertThat(arrived)
        .extracting(AttachmentPointer::contentType)
        .containsExactly("image/jpeg", "application/octet-stream", "text/plain");
    assertThat(standIn.fetch(arrived.get(0))).isEqualTo(Files.readAllBytes(picture));
    assertThat(standIn.fetch(arrived.get(1))).isEqualTo(Files.readAllBytes(one));
    assertThat(standIn.fetch(arrived.get(2))).isEqualTo(Files.readAllBytes(text));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void textOfMoreThan2000BytesArrivesWhole() throws Exception {
    String text = "x".repeat(1999) + "é" + "y".repeat(50);

    signal.noteToSelf(text);

    DataMessage note = standIn.owner().inbox().next(Transcript.class).data();
    assertThat(note.body().getBytes(UTF_8)).hasSize(1999);
    assertThat(note.longText()).isPresent();
    assertThat(standIn.textOf(note)).isEqualTo(text);
  }

  @Test
  void aReactionAndItsRemovalNameTheMessage() throws Exception {
    long theirs = friend.write(standIn.owner(), "look");
    signal.client().notified(n -> n.path("envelope").path("timestamp").asLong() == theirs);

    react(theirs, false);
    react(theirs, true);

    String author = friend.account().aci();
    assertThat(friend.inbox().next(Message.class).data().reaction())
        .contains(new Reaction("👍", false, author, theirs));
    assertThat(friend.inbox().next(Message.class).data().reaction())
        .contains(new Reaction("👍", true, author, theirs));
  }

  private void react(long timestamp, boolean remove) throws Exception {
    signal.call(
        "sendReaction",
        p ->
            LinkedSignalCli.to(p, friend)
                .put("emoji", "👍")
                .put("targetAuthor", friend.account().aci())
                .put("targetTimestamp", timestamp)
                .put("remove", remove));
  }

  @Test
  void aMessageIsTakenBack() throws Exception {
    long sent = signal.send(friend, "oops").timestamp();
    Answer answer =
        signal.call(
            "remoteDelete", p -> LinkedSignalCli.to(p, friend).put("targetTimestamp", sent));

    assertThat(answer.types()).containsExactly("SUCCESS");
    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("oops");
    assertThat(friend.inbox().next(Message.class).data().deleted()).hasValue(sent);
  }

  @Test
  void whatAContactWritesAndConfirmsIsTold() throws Exception {
    long sent = signal.send(friend, "are you there?").timestamp();
    friend.confirmDelivery(standIn.owner(), sent);
    friend.write(standIn.owner(), "yes");

    JsonNode receipt = signal.client().notified(n -> n.at("/envelope/receiptMessage").isObject());
    assertThat(receipt.at("/envelope/receiptMessage/isDelivery").asBoolean()).isTrue();
    assertThat(receipt.at("/envelope/receiptMessage/timestamps/0").asLong()).isEqualTo(sent);
    JsonNode message = signal.client().notified(n -> n.at("/envelope/dataMessage").isObject());
    assertThat(message.at("/envelope/dataMessage/message").asString()).isEqualTo("yes");
    assertThat(message.at("/envelope/sourceUuid").asString()).isEqualTo(friend.account().aci());
  }
}
