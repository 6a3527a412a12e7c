package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.decamp.signalcli.Scene.BOB;
import static org.decamp.signalcli.Scene.HASTY;
import static org.decamp.signalcli.Scene.ME;
import static org.decamp.signalcli.Scene.PATIENT;
import static org.decamp.signalcli.Scene.TO_BOB;
import static org.decamp.signalcli.Scene.groupId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decamp.signalcli.failure.SignalCliException.ConnectionClosed;
import org.decamp.signalcli.message.EmojiReaction;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.Quote;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.Cause;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.message.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent for an account, what is not, and what is said of it. */
@Bounded
class SendingTest {

  private static final Target TO_SELF = new Target.NoteToSelf();
  private static final Target TO_GROUP = new Target.ToGroup(groupId(32));
  private static final String TWO_DEVICES =
      "listDevices*: result [{\"id\":1,\"createdTimestamp\":1795400696493},{\"id\":2,\"name\":\"x\"}]";
  private static final String ONE_DEVICE = "listDevices*: result [{\"id\":1}]";
  private static final String SENT_TO_BOB =
      "send*: result {\"timestamp\":1795400696493,\"results\":[{\"recipientAddress\":{\"uuid\":"
          + "\"11111111-1111-4111-8111-111111111111\",\"number\":null},\"type\":\"SUCCESS\"}]}";
  private static final String SENT_TO_NOBODY =
      "send*: result {\"timestamp\":1795400696493,\"results\":[]}";
  private static final String SENT_TO_SELF =
      "send*: result {\"timestamp\":1795400696493,\"results\":[{\"recipientAddress\":{\"uuid\":"
          + "\"aaaaaaaa-1111-4111-8111-111111111111\",\"number\":\"+15555550100\"},"
          + "\"type\":\"SUCCESS\"}]}";

  private @TempDir Path folder;

  @Test
  void aMessageGoesOutWithAllItHas() throws Exception {
    Path picture = Files.writeString(folder.resolve("pic é.jpg"), "x");
    OutgoingMessage message =
        OutgoingMessage.with(TO_BOB, "héllo", List.of(picture))
            .styled(List.of(new TextStyle(0, 2, TextStyle.Look.BOLD)), List.of())
            .quoting(new Quote(1_795_400_000_000L, BOB, "earlier"))
            .quiet()
            .asVoiceNote();
    try (Scene scene = new Scene(PATIENT, SENT_TO_BOB)) {
      assertThat(scene.account.send(message))
          .isInstanceOfSatisfying(
              Sent.class, sent -> assertThat(sent.timestamp()).isEqualTo(1_795_400_696_493L));

      assertThat(scene.line.heard("send").getFirst().path("params").toString())
          .isEqualTo(
              "{\"account\":\"+15555550100\",\"recipient\":[\""
                  + BOB.id()
                  + "\"],"
                  + "\"message\":\"héllo\",\"attachment\":[\""
                  + picture
                  + "\"],"
                  + "\"textStyle\":[\"0:2:BOLD\"],\"noUrgent\":true,\"voiceNote\":true,"
                  + "\"quoteTimestamp\":1795400000000,\"quoteAuthor\":\""
                  + BOB.id()
                  + "\","
                  + "\"quoteMessage\":\"earlier\"}");
    }
  }

  @Test
  void aTimeThatNoMessageCanHaveIsRefusedAndNothingIsAsked() throws Exception {
    try (Scene scene = new Scene(PATIENT)) {
      assertThat(scene.account.deleteForAll(TO_BOB, 5, _ -> {}))
          .isEqualTo(new NotSent(Reason.INVALID_ARGUMENT));
      assertThat(scene.line.heard("remoteDelete")).isEmpty();
    }
  }

  @Test
  void noteToSelfIsRefusedWhereThereIsNoOtherDeviceAndNothingIsAsked() throws Exception {
    try (Scene scene = new Scene(PATIENT, ONE_DEVICE, SENT_TO_SELF)) {
      for (Target self : List.of(TO_SELF, new Target.Direct(ME))) {
        assertThat(scene.account.send(OutgoingMessage.text(self, "x")))
            .isEqualTo(new NotSent(Reason.NO_OTHER_DEVICE));
      }
      assertThat(scene.line.heard("send")).isEmpty();
    }
  }

  @Test
  void noteToSelfGoesOutWhereThereIsAnotherDeviceWhichIsAskedForOnce() throws Exception {
    try (Scene scene = new Scene(PATIENT, TWO_DEVICES, SENT_TO_SELF)) {
      for (int i = 0; i < 3; i++) {
        assertThat(scene.account.send(OutgoingMessage.text(TO_SELF, "x"))).isInstanceOf(Sent.class);
      }
      assertThat(scene.line.heard("listDevices")).hasSize(1);
    }
  }

  @Test
  void aSuccessThatOnlyReachedOneselfIsNoneWhereThereIsNoOtherDevice() throws Exception {
    try (Scene scene = new Scene(PATIENT, ONE_DEVICE, SENT_TO_NOBODY)) {
      assertThat(scene.account.send(OutgoingMessage.text(TO_GROUP, "x")))
          .isEqualTo(new NotSent(Reason.NO_OTHER_DEVICE));
    }
    try (Scene scene = new Scene(PATIENT, ONE_DEVICE, SENT_TO_SELF)) {
      assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "x")))
          .isEqualTo(new NotSent(Reason.NO_OTHER_DEVICE));
    }
    try (Scene scene = new Scene(PATIENT, TWO_DEVICES, SENT_TO_NOBODY)) {
      assertThat(scene.account.send(OutgoingMessage.text(TO_GROUP, "x"))).isInstanceOf(Sent.class);
    }
  }

  @Test
  void withoutKnowingOtherDevicesNothingIsSentToOneself() throws Exception {
    try (Scene scene =
        new Scene(PATIENT, "listDevices*: error {\"code\":-3,\"message\":\"\",\"data\":null}")) {
      assertThat(scene.account.send(OutgoingMessage.text(TO_SELF, "x")))
          .isEqualTo(new NotSent(Reason.DEVICES_UNKNOWN));
      assertThat(scene.line.heard("send")).isEmpty();
    }
  }

  @Test
  void attachmentsThatSignalCliWouldStumbleOverAreRefusedBeforehand() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path good = Files.writeString(folder.resolve("good"), "x");
    try (Scene scene = new Scene(PATIENT, SENT_TO_BOB)) {
      for (List<Path> bad :
          List.of(
              List.of(empty),
              List.of(folder),
              List.of(folder.resolve("missing")),
              Stream.generate(() -> good).limit(33).toList())) {
        assertThat(scene.account.send(OutgoingMessage.with(TO_BOB, "x", bad)))
            .isEqualTo(new NotSent(Reason.ATTACHMENT_INVALID));
      }
      assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "")))
          .isEqualTo(new NotSent(Reason.INVALID_ARGUMENT));
      assertThat(scene.line.heard("send")).isEmpty();
    }
  }

  /** The stand-in keeps the first answer back until another request is answered. */
  @Test
  void aSecondMessageIsNotHandedOverWhileTheFirstIsUnderWay() throws Exception {
    try (Scene scene = new Scene(PATIENT, "send: hold", SENT_TO_BOB);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SendOutcome>> outcomes =
          IntStream.range(0, 5)
              .mapToObj(i ->
                  others.submit(() -> scene.account.send(OutgoingMessage.text(TO_BOB, "" + i))))
              .toList();
      scene.line.awaitHeard("send");
      scene.cli.accounts();

      for (Future<SendOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Sent.class);
      }
      List<String> methods =
          scene.line.heard().stream().map(r -> r.path("method").asString()).toList();
      assertThat(methods.subList(methods.indexOf("send"), methods.size()))
          .startsWith("send", "listAccounts", "send");
    }
  }

  @Test
  void anUnansweredMessageIsUncertainKeepsTheLaneAndIsSettledLate() throws Exception {
    BlockingQueue<SendOutcome> late = new LinkedBlockingQueue<>();
    try (Scene scene = new Scene(HASTY, "send: hold", SENT_TO_BOB)) {
      assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "1"), late::add))
          .isEqualTo(new Uncertain(Cause.TIMEOUT, OptionalLong.empty()));
      assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "2")))
          .isEqualTo(new NotSent(Reason.EARLIER_STILL_OPEN));
      assertThat(scene.line.heard("send")).hasSize(1);

      scene.cli.accounts();

      assertThat(late.take()).isInstanceOf(Sent.class);
      assertThat(late).isEmpty();
    }
  }

  @Test
  void aConnectionThatEndsInMidSendLeavesItUncertainAndSaysWhy() throws Exception {
    for (String end : List.of("cut", "exit 0")) {
      try (Scene scene = new Scene(PATIENT, "send: " + end)) {
        assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "x")))
            .isEqualTo(new Uncertain(Cause.CONNECTION_LOST, OptionalLong.empty()));
        assertThat(scene.account.send(OutgoingMessage.text(TO_BOB, "x")))
            .isEqualTo(new NotSent(Reason.NOT_HANDED_OVER));
        assertThatThrownBy(scene.account::groups).isInstanceOf(ConnectionClosed.class);
        assertThat(scene.cli.ending()).isPresent();
        assertThat(scene.line.heard("send")).hasSize(1);
      }
    }
  }

  @Test
  void deletingAndReactingNameTheMessageByItsTime() throws Exception {
    String done = "{\"timestamp\":1795400696499,\"results\":[]}";
    try (Scene scene =
        new Scene(
            PATIENT, TWO_DEVICES, "remoteDelete: result " + done, "sendReaction: result " + done)) {
      assertThat(scene.account.deleteForAll(TO_GROUP, 1_795_400_000_000L, _ -> {}))
          .isInstanceOf(Sent.class);
      assertThat(
              scene.account.react(
                  TO_GROUP, new EmojiReaction("👍", BOB, 1_795_400_000_000L, false), _ -> {}))
          .isInstanceOf(Sent.class);

      assertThat(scene.line.heard("remoteDelete").getFirst().path("params").toString())
          .contains("\"targetTimestamp\":1795400000000", "\"groupId\":[");
      assertThat(scene.line.heard("sendReaction").getFirst().path("params").toString())
          .contains("\"emoji\":\"👍\"", "\"targetAuthor\":\"" + BOB.id(), "1795400000000");
    }
  }
}
