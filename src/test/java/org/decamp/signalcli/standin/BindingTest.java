package org.decamp.signalcli.standin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.Subscription;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.account.TrustDecision;
import org.decamp.signalcli.incoming.Incoming;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.signalcli.message.ChallengeToken;
import org.decamp.signalcli.message.EmojiReaction;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.Cause;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.received.Content.Transcript;
import org.decamp.signalcli.standin.received.DataMessage;
import org.decamp.signalcli.standin.service.Hold;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the binding says became of a message, and what really arrived. */
@Bounded
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BindingTest {

  private static final String MESSAGES = "/v1/messages/";
  private static final int A_MINUTE = 60;
  private static final Duration IMPATIENT = Duration.ofSeconds(2);

  private LinkedAccount linked;
  private StandIn standIn;
  private SignalAccount account;
  private Person friend;

  @BeforeAll
  void link(@TempDir Path folder) throws Exception {
    linked = LinkedAccount.start(folder);
    standIn = linked.standIn();
  }

  @AfterAll
  void end() throws Exception {
    if (linked != null) {
      linked.close();
    }
  }

  @BeforeEach
  void somebodyNew() throws Exception {
    account = linked.get();
    friend = standIn.newPerson();
    standIn.owner().inbox().passOver();
  }

  private SendOutcome send(String text) {
    return account.send(OutgoingMessage.text(LinkedAccount.to(friend), text));
  }

  private static long timestamp(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(Sent.class);
    return ((Sent) outcome).timestamp();
  }

  private static Reason reason(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(NotSent.class);
    return ((NotSent) outcome).reason();
  }

  @Test
  void aNoteToSelfOfAnyLengthArrivesAsItWasWritten() throws Exception {
    String text = "Grüße 🎉 ".repeat(400);

    SendOutcome outcome = account.send(OutgoingMessage.text(new Target.NoteToSelf(), text));

    DataMessage note = standIn.owner().inbox().next(Transcript.class).data();
    assertThat(standIn.textOf(note)).isEqualTo(text);
    assertThat(note.timestamp()).isEqualTo(timestamp(outcome));
  }

  @Test
  void aMessageWithFilesArrivesByteForByte(@TempDir Path files) throws Exception {
    Path picture = Files.write(files.resolve("pic é.jpg"), random(70_000));
    Path text = Files.writeString(files.resolve("a.txt"), "plain");

    account.send(
        OutgoingMessage.with(LinkedAccount.to(friend), "two files", List.of(picture, text)));

    DataMessage arrived = friend.inbox().next(Message.class).data();
    assertThat(arrived.body()).isEqualTo("two files");
    assertThat(arrived.attachments()).hasSize(2);
    assertThat(standIn.fetch(arrived.attachments().get(0))).isEqualTo(random(70_000));
    assertThat(standIn.fetch(arrived.attachments().get(1))).isEqualTo(Files.readAllBytes(text));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  @Test
  void aReactionAndADeletionNameTheirMessage() throws Exception {
    long sent = timestamp(send("mine"));
    Target target = LinkedAccount.to(friend);
    var heart = new EmojiReaction("❤️", LinkedAccount.aci(standIn.owner()), sent, false);
    account.react(target, heart, _ -> {});
    account.deleteForAll(target, sent, _ -> {});

    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("mine");
    assertThat(friend.inbox().next(Message.class).data().reaction())
        .contains(new DataMessage.Reaction("❤️", false, standIn.owner().account().aci(), sent));
    assertThat(friend.inbox().next(Message.class).data().deleted()).hasValue(sent);
  }

  @Test
  void aSolvedCaptchaLetsMessagesThroughAgain() throws Exception {
    standIn.limits().demandCaptcha("token-2");
    NotSent limited = (NotSent) send("too much");

    assertThat(limited.reason()).isEqualTo(Reason.CAPTCHA_REQUIRED);
    assertThat(limited.challenge()).contains(new ChallengeToken("token-2"));
    assertThat(friend.inbox().written()).isEmpty();
    account.submitChallenge(
        limited.challenge().orElseThrow(), new CaptchaLink("signalcaptcha://solved"));
    assertThat(standIn.limits().captchas()).containsExactly("solved");
    timestamp(send("again"));
    assertThat(friend.inbox().written()).extracting("body").containsExactly("again");
  }

  @Test
  void aPlainLimitIsToldApart() {
    standIn.limits().pause(42);
    SendOutcome limited = send("too fast");
    standIn.limits().lift();

    assertThat(reason(limited)).isEqualTo(Reason.RATE_LIMITED);
    assertThat(friend.inbox().written()).isEmpty();
  }

  @Test
  void aChangedIdentityIsTrustedByTheUserOnly() throws Exception {
    timestamp(send("before"));
    friend.reinstall();

    assertThat(reason(send("who are you?"))).isEqualTo(Reason.UNTRUSTED_IDENTITY);
    account.trust(LinkedAccount.aci(friend), new TrustDecision.AllKnownKeys());
    timestamp(send("after"));
    assertThat(friend.inbox().written()).extracting("body").containsExactly("before", "after");
  }

  @Test
  void whatTheNetworkBrokeIsUncertainWhetherItArrivedOrNot() throws Exception {
    timestamp(send("one"));
    standIn.cutNetwork();
    SendOutcome lost = send("lost");
    standIn.restoreNetwork();
    timestamp(send("two"));
    SendOutcome arrived;
    try (Hold hold = standIn.faults().holdNext("PUT", MESSAGES)) {
      var answer = CompletableFuture.supplyAsync(() -> send("arrived"));
      hold.awaitReached();
      standIn.cutNetwork();
      arrived = answer.join();
    } finally {
      standIn.restoreNetwork();
    }

    assertThat(((Uncertain) lost).cause()).isEqualTo(Cause.NETWORK_FAILURE);
    assertThat(((Uncertain) arrived).cause()).isEqualTo(Cause.NETWORK_FAILURE);
    assertThat(friend.inbox().written())
        .extracting("body")
        .containsExactly("one", "two", "arrived");
    assertThat(((Uncertain) arrived).timestamp())
        .isEqualTo(OptionalLong.of(friend.inbox().written().getLast().timestamp()));
  }

  @Test
  void aFileThatCouldNotBeUploadedWasNotSent(@TempDir Path files) throws Exception {
    Path file = Files.writeString(files.resolve("a.txt"), "plain");
    timestamp(send("one"));
    standIn.cutNetwork();
    SendOutcome outcome =
        account.send(OutgoingMessage.with(LinkedAccount.to(friend), "", List.of(file)));
    standIn.restoreNetwork();

    assertThat(reason(outcome)).isEqualTo(Reason.UPLOAD_FAILED);
    assertThat(friend.inbox().written()).hasSize(1);
  }

  @Test
  void whoConfirmsAndAnswersIsHeard() throws Exception {
    CompletableFuture<Incoming.Receipt> receipt = new CompletableFuture<>();
    CompletableFuture<Incoming.Message> message = new CompletableFuture<>();
    try (Subscription _ =
        account.receive(incoming -> {
          switch (incoming) {
            case Incoming.Receipt it -> receipt.complete(it);
            case Incoming.Message it -> message.complete(it);
            case Incoming.SentElsewhere _, Incoming.Undecryptable _, Incoming.Other _ -> {}
          }
        })) {
      long sent = timestamp(send("are you there?"));
      friend.confirmDelivery(standIn.owner(), sent);
      friend.write(standIn.owner(), "yes");

      assertThat(receipt.get(A_MINUTE, SECONDS).timestamps()).containsExactly(sent);
      assertThat(message.get(A_MINUTE, SECONDS).text()).contains("yes");
      assertThat(message.join().from()).contains(LinkedAccount.aci(friend).id());
    }
  }

  @Test
  void theContactsOfThePhoneAreFound() throws Exception {
    CompletableFuture<Boolean> told = new CompletableFuture<>();
    try (Subscription _ =
        account.receive(incoming -> {
          if (incoming instanceof Incoming.Other) {
            told.complete(true);
          }
        })) {
      standIn.owner().tellContacts(Map.of(friend, "Ada Lovelace"));
      told.get(A_MINUTE, SECONDS);
    }

    assertThat(account.contacts(false))
        .filteredOn(contact -> contact.aci().equals(Optional.of(LinkedAccount.aci(friend).id())))
        .singleElement()
        .satisfies(contact -> assertThat(contact.names()).contains("Ada Lovelace"));
  }

  @Test
  void anAnswerThatIsLateIsToldAfterAll() throws Exception {
    Timeouts usual = Timeouts.STANDARD;
    linked.restart(new Timeouts(usual.start(), usual.read(), IMPATIENT, usual.link()));
    var slow = OutgoingMessage.text(LinkedAccount.to(friend), "slow");
    CompletableFuture<SendOutcome> late = new CompletableFuture<>();
    SendOutcome atFirst;
    try (Hold hold = standIn.faults().holdNext("PUT", MESSAGES)) {
      atFirst = linked.get().send(slow, late::complete);
      hold.awaitReached();
    }
    SendOutcome afterAll = late.get(A_MINUTE, SECONDS);
    linked.restart();

    assertThat(((Uncertain) atFirst).cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(friend.inbox().written())
        .extracting(DataMessage::timestamp)
        .containsExactly(timestamp(afterAll));
  }

  @Test
  void aMessageWhoseSenderIsKilledIsUncertainAndArrivedOnce() throws Exception {
    timestamp(send("before"));
    SendOutcome outcome;
    try (Hold hold = standIn.faults().holdNext("PUT", MESSAGES)) {
      var answer = CompletableFuture.supplyAsync(() -> send("killed"));
      hold.awaitReached();
      linked.kill();
      outcome = answer.join();
    }

    assertThat(((Uncertain) outcome).cause()).isEqualTo(Cause.CONNECTION_LOST);
    assertThat(((Uncertain) outcome).timestamp()).isEmpty();
    assertThat(linked.signalCli().isOpen()).isFalse();
    linked.restart();
    account = linked.get();
    timestamp(send("after"));
    assertThat(friend.inbox().written())
        .extracting("body")
        .containsExactly("before", "killed", "after");
  }
}
