package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.account.NewGroup;
import org.decamp.signalcli.account.TrustDecision;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException.CallTimeout;
import org.decamp.signalcli.failure.SignalCliException.ConnectionClosed;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.ProtocolBroken;
import org.decamp.signalcli.failure.SignalCliException.Rejected;
import org.decamp.signalcli.failure.SignalCliException.UnsupportedVersion;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.incoming.Incoming;
import org.decamp.signalcli.install.SignalCliVersion;
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

/** The typed client over a stand-in that is told what to answer. */
class SignalAccountTest {

  private static final PhoneNumber ME = new PhoneNumber("+15555550100");
  private static final Aci BOB = new Aci(UUID.fromString("11111111-1111-4111-8111-111111111111"));
  private static final Target TO_BOB = new Target.Direct(BOB);
  private static final Target TO_SELF = new Target.NoteToSelf();
  private static final Target TO_GROUP = new Target.ToGroup(groupId(32));
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG, LONG);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Timeouts HASTY = new Timeouts(LONG, LONG, SHORT, SHORT);

  private static final String MINE = "listAccounts*: result [{\"number\":\"+15555550100\"}]";
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
            .quiet();
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
                  + "\"textStyle\":[\"0:2:BOLD\"],\"noUrgent\":true,"
                  + "\"quoteTimestamp\":1795400000000,\"quoteAuthor\":\""
                  + BOB.id()
                  + "\","
                  + "\"quoteMessage\":\"earlier\"}");
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
      while (scene.line.heard("send").isEmpty()) {
        Thread.onSpinWait();
      }
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

  @Test
  void aGroupOfTheOldKindIsRefused() throws Exception {
    NewGroup group = NewGroup.ofOnesOwn("name", "");
    try (Scene scene =
        new Scene(
            PATIENT,
            "updateGroup: result {\"groupId\":\"" + groupId(32).base64() + "\"}",
            "updateGroup: result {\"groupId\":\"" + groupId(16).base64() + "\"}",
            "updateGroup: result {}")) {
      assertThat(scene.account.createGroup(group)).isEqualTo(groupId(32));
      assertThatThrownBy(() -> scene.account.createGroup(group)).isInstanceOf(Rejected.class);
      assertThatThrownBy(() -> scene.account.createGroup(group)).isInstanceOf(ProtocolBroken.class);
    }
  }

  @Test
  void contactsAreReadWithEveryNameTheyHaveAndWhateverIsNull() throws Exception {
    try (Scene scene =
        new Scene(
            PATIENT,
            "listContacts: result [{\"number\":null,\"uuid\":\""
                + BOB.id()
                + "\",\"username\":"
                + "\"bob.42\",\"name\":\"\",\"givenName\":\"Bob\",\"familyName\":\"B\","
                + "\"nickName\":\"Bobby\",\"messageExpirationTime\":60,\"isBlocked\":true,"
                + "\"profile\":{\"givenName\":\"Robert\",\"familyName\":null}},"
                + "{\"uuid\":\"no uuid\",\"number\":\"+15555550123\",\"profile\":null}]")) {
      List<Contact> contacts = scene.account.contacts(true);

      assertThat(contacts.getFirst().names()).containsExactly("Bobby", "Bob B", "Robert");
      assertThat(contacts.getFirst().aci()).isEqualTo(Optional.of(BOB.id()));
      assertThat(contacts.getFirst().disappearing()).isEqualTo(Optional.of(Duration.ofMinutes(1)));
      assertThat(contacts.getFirst().blocked()).isTrue();
      assertThat(contacts.getLast().aci()).isEmpty();
      assertThat(contacts.getLast().number()).isPresent();
      assertThat(contacts.toString()).doesNotContain("Bob").doesNotContain("555");
      assertThat(scene.line.heard("listContacts").getFirst().path("params").toString())
          .contains("\"allRecipients\":true");
    }
  }

  @Test
  void groupsAreReadWithTheirMembersInTheWayOfOldAndNewVersions() throws Exception {
    String id = groupId(32).base64();
    try (Scene scene =
        new Scene(
            PATIENT,
            "listGroups: result [{\"id\":\""
                + id
                + "\",\"name\":\"G\",\"description\":null,"
                + "\"isMember\":true,\"members\":[{\"uuid\":\""
                + BOB.id()
                + "\",\"number\":null},"
                + "{\"uuid\":null,\"number\":\"+15555550100\",\"isAdmin\":true}],"
                + "\"pendingMembers\":[],\"admins\":[{\"uuid\":\""
                + BOB.id()
                + "\"}]},"
                + "{\"id\":\"???\"}]")) {
      assertThat(scene.account.groups())
          .singleElement()
          .satisfies(group -> {
            assertThat(group.id().base64()).isEqualTo(id);
            assertThat(group.name()).isEqualTo("G");
            assertThat(group.members()).allMatch(member -> member.admin());
          });
    }
  }

  @Test
  void identitiesStatusesAndTrustSpeakAsSignalCliDoes() throws Exception {
    try (Scene scene =
        new Scene(
            PATIENT,
            "listIdentities: result [{\"uuid\":\""
                + BOB.id()
                + "\",\"safetyNumber\":\"123\","
                + "\"trustLevel\":\"UNTRUSTED\"}]",
            "getUserStatus: result [{\"recipient\":\"+15555550123\",\"uuid\":null,"
                + "\"isRegistered\":false}]",
            "trust*: result {}")) {
      assertThat(scene.account.identities().getFirst().safetyNumber()).isEqualTo("123");
      assertThat(scene.account.statusOf(List.of(new PhoneNumber("+15555550123")), List.of()))
          .singleElement()
          .satisfies(status -> assertThat(status.registered()).isFalse());
      scene.account.trust(BOB, new TrustDecision.Compared("123"));

      assertThat(scene.line.heard("trust").getFirst().path("params").toString())
          .contains("\"verifiedSafetyNumber\":\"123\"");
    }
  }

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

  private static String received(String envelope) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"receive\",\"params\":{\"subscription\":7,\"result\":"
        + "{\"account\":\"+15555550100\",\"envelope\":"
        + envelope
        + "}}}";
  }

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

  /** A signal-cli with one account. */
  private static final class Scene implements AutoCloseable {
    final MemoryTransport line;
    final SignalCli cli;
    final SignalAccount account;

    Scene(Timeouts timeouts, String... script) throws Exception {
      line =
          new MemoryTransport(
              Stream.concat(Stream.of(MINE), Stream.of(script)).toArray(String[]::new));
      cli = SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, timeouts);
      account = cli.account(ME);
    }

    @Override
    public void close() {
      cli.close();
    }
  }

  private static GroupId groupId(int bytes) {
    return new GroupId(Base64.getEncoder().encodeToString(new byte[bytes]));
  }
}
