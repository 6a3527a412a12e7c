package org.decamp.signalcli.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.standin.received.Content.Message;
import org.decamp.signalcli.standin.received.Content.Transcript;
import org.decamp.signalcli.standin.service.ServiceReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real signal-cli says when the service or the network is in its way. */
@Bounded
class TroubleTest extends OneLinkedDevice {

  private static final String MESSAGES = "/v1/messages/";

  @Test
  void aCaptchaIsDemandedUntilItIsSolved() throws Exception {
    standIn.limits().demandCaptcha("token-1");

    Answer limited = signal.send(friend, "too much");
    assertThat(limited.code()).isEqualTo(-5);
    assertThat(limited.types()).containsExactly("RATE_LIMIT_FAILURE");
    assertThat(limited.token()).contains("token-1");
    assertThat(friend.inbox().written()).isEmpty();

    standIn.limits().refuseCaptchas(true);
    assertThat(solve("stale").code()).isEqualTo(-3);
    assertThat(signal.send(friend, "still").code()).isEqualTo(-5);

    standIn.limits().refuseCaptchas(false);
    assertThat(solve("good").code()).isZero();
    assertThat(standIn.limits().captchas()).containsExactly("stale", "good");
    assertThat(signal.send(friend, "again").types()).containsExactly("SUCCESS");
    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("again");
  }

  private Answer solve(String captcha) throws Exception {
    return signal.call(
        "submitRateLimitChallenge",
        p -> p.put("challenge", "token-1").put("captcha", "signalcaptcha://" + captcha));
  }

  @Test
  void aPlainLimitHasNoToken() throws Exception {
    standIn.limits().pause(42);
    Answer limited = signal.send(friend, "too fast");
    standIn.limits().lift();

    assertThat(limited.code()).isEqualTo(-5);
    assertThat(limited.token()).isEmpty();
    assertThat(friend.inbox().written()).isEmpty();
    assertThat(signal.send(friend, "slower").code()).isZero();
  }

  @Test
  void whoHasAnotherIdentityIsNotWrittenToUntilItIsTrusted() throws Exception {
    signal.send(friend, "before");
    friend.reinstall();

    Answer distrusted = signal.send(friend, "who are you?");
    assertThat(distrusted.code()).isEqualTo(-4);
    assertThat(distrusted.types()).containsExactly("IDENTITY_FAILURE");

    Answer trust =
        signal.call(
            "trust",
            p -> p.put("recipient", friend.account().aci()).put("trustAllKnownKeys", true));
    assertThat(trust.code()).isZero();
    assertThat(signal.send(friend, "after").types()).containsExactly("SUCCESS");
    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("before");
    assertThat(friend.inbox().next(Message.class).data().body()).isEqualTo("after");
  }

  @Test
  void withoutANetworkNothingIsSentAndWithItAgainEverything(@TempDir Path files) throws Exception {
    Path file = Files.writeString(files.resolve("a.txt"), "plain");
    signal.send(friend, "one");
    standIn.cutNetwork();
    Answer failed = signal.send(friend, "two");
    Answer upload =
        signal.call(
            "send", p -> LinkedSignalCli.to(p, friend).putArray("attachment").add(file.toString()));
    standIn.restoreNetwork();

    assertThat(failed.code()).isEqualTo(-1);
    assertThat(failed.types()).containsExactly("NETWORK_FAILURE");
    assertThat(upload.code()).isEqualTo(-32603);
    assertThat(signal.send(friend, "three").types()).containsExactly("SUCCESS");
    assertThat(friend.inbox().written()).extracting("body").containsExactly("one", "three");
  }

  @Test
  void aBrokenServerIsAskedAgainWithTheSameMessage() throws Exception {
    signal.send(friend, "first");
    standIn.faults().answerAfterNext("PUT", MESSAGES, ServiceReply.of(500));

    Answer answer = signal.send(friend, "once");

    assertThat(answer.types()).containsExactly("SUCCESS");
    assertThat(friend.inbox().written()).extracting("body").containsExactly("first", "once");
    assertThat(friend.inbox().repeated()).isEqualTo(1);
  }

  @Test
  void whoHasNoAccountIsUnregistered() throws Exception {
    Answer answer =
        signal.call(
            "send",
            p -> {
              p.putArray("recipient").add("22222222-2222-4222-8222-222222222222");
              p.put("message", "anybody?");
            });

    assertThat(answer.code()).isEqualTo(-1);
    assertThat(answer.types()).containsExactly("UNREGISTERED_FAILURE");
  }

  @Test
  void numbersAreLookedUpInVainBecauseTheDirectoryIsShut() throws Exception {
    Answer lookup = signal.call("getUserStatus", p -> p.putArray("recipient").add("+15555550199"));
    Answer sent =
        signal.call(
            "send",
            p -> {
              p.putArray("recipient").add("+15555550199");
              p.put("message", "anybody?");
            });

    assertThat(lookup.code()).isEqualTo(-3);
    assertThat(sent.types()).containsExactly("UNREGISTERED_FAILURE");
    // The native part that asks the enclave never comes into play.
    assertThat(standIn.asked()).contains("404 GET /v2/directory/auth");
    assertThat(standIn.refused()).isEmpty();
  }

  @Test
  void aNoteToSelfSurvivesTrouble() throws Exception {
    standIn.cutNetwork();
    Answer failed = signal.noteToSelf("lost");
    standIn.restoreNetwork();

    assertThat(failed.types()).containsExactly("NETWORK_FAILURE");
    signal.noteToSelf("kept");
    assertThat(standIn.owner().inbox().next(Transcript.class).data().body()).isEqualTo("kept");
  }
}
