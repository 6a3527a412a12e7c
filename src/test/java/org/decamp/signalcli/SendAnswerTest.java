package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.message.ChallengeToken;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.Cause;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.PartiallySent;
import org.decamp.signalcli.message.SendOutcome.Reason;
import org.decamp.signalcli.message.SendOutcome.Sent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.rpc.Reply;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Refusal;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The classification of {@code signal-cli}, section 5, with the answers of section 15. */
class SendAnswerTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long TIME = 1_795_400_696_493L;
  private static final Target BOB = new Target.Direct(new Aci(UUID.randomUUID()));
  private static final Target GROUP =
      new Target.ToGroup(new GroupId(Base64.getEncoder().encodeToString(new byte[32])));

  @Test
  void allSucceededOrNobodyElseWasThereIsSent() {
    assertThat(of(result("SUCCESS")))
        .isInstanceOfSatisfying(
            Sent.class,
            sent -> {
              assertThat(sent.timestamp()).isEqualTo(TIME);
              assertThat(sent.results()).hasSize(1);
            });
    assertThat(of(result())).isEqualTo(new Sent(TIME, List.of()));
  }

  @Test
  void oneSuccessAmongSeveralIsPartlySentWhateverTheAnswerIsCalled() {
    assertThat(of(result("IDENTITY_FAILURE", "SUCCESS"))).isInstanceOf(PartiallySent.class);
    assertThat(of(result("NETWORK_FAILURE", "SUCCESS"))).isInstanceOf(PartiallySent.class);
    assertThat(of(error(-1, "SUCCESS", "UNREGISTERED_FAILURE"))).isInstanceOf(PartiallySent.class);
  }

  @Test
  void aNetworkFailureIsUncertainUnderItsTime() {
    Uncertain uncertain = new Uncertain(Cause.NETWORK_FAILURE, OptionalLong.of(TIME));
    assertThat(of(error(-1, "NETWORK_FAILURE"))).isEqualTo(uncertain);
    assertThat(of(error(-1, "UNREGISTERED_FAILURE", "NETWORK_FAILURE"))).isEqualTo(uncertain);
    assertThat(of(error(-5, "RATE_LIMIT_FAILURE", "NETWORK_FAILURE"))).isEqualTo(uncertain);
  }

  @Test
  void whatAllWereRefusedForIsTheReason() {
    assertThat(reason(error(-1, "UNREGISTERED_FAILURE")))
        .isEqualTo(Reason.UNREGISTERED_OR_LOOKUP_FAILED);
    assertThat(reason(error(-4, "IDENTITY_FAILURE"))).isEqualTo(Reason.UNTRUSTED_IDENTITY);
    assertThat(reason(error(-5, "RATE_LIMIT_FAILURE"))).isEqualTo(Reason.RATE_LIMITED);
    assertThat(reason(error(-1, "INVALID_PRE_KEY_FAILURE"))).isEqualTo(Reason.INTERNAL);
  }

  @Test
  void onlyATokenMeansThatACaptchaIsAskedFor() {
    JsonNode data =
        JSON.readTree(
            "{\"response\":{\"timestamp\":1795400697737,\"results\":[{\"type\":"
                + "\"RATE_LIMIT_FAILURE\",\"token\":\"d0c5\",\"retryAfterSeconds\":86400}]}}");

    assertThat(of(new Refusal(-5, "Failed to send message due to rate limiting", data)))
        .isInstanceOfSatisfying(
            NotSent.class,
            n -> {
              assertThat(n.reason()).isEqualTo(Reason.CAPTCHA_REQUIRED);
              assertThat(n.challenge()).isEqualTo(Optional.of(new ChallengeToken("d0c5")));
              assertThat(n.retryAfter()).isEqualTo(Optional.of(Duration.ofDays(1)));
            });
  }

  @Test
  void anErrorWithoutResultsWasNotSentAndSaysWhy() {
    assertThat(reason(error(-1, "Group not found: x"))).isEqualTo(Reason.GROUP_NOT_FOUND);
    assertThat(reason(error(-1, "No recipients given"))).isEqualTo(Reason.INVALID_ARGUMENT);
    assertThat(reason(error(-1, "anything else"))).isEqualTo(Reason.INVALID_ARGUMENT);
    assertThat(reason(error(-32600, "Unrecognized field"))).isEqualTo(Reason.INTERNAL);
    assertThat(reason(error(-32601, "Method not implemented"))).isEqualTo(Reason.UNSUPPORTED);
    assertThat(reason(error(-32602, "Specified account does not exist")))
        .isEqualTo(Reason.ACCOUNT_UNAVAILABLE);
    assertThat(reason(error(-32603, "/x: (No such file) (AttachmentInvalidException)")))
        .isEqualTo(Reason.ATTACHMENT_INVALID);
    assertThat(reason(error(-32603, "No length specified! (IllegalArgumentException)")))
        .isEqualTo(Reason.ATTACHMENT_INVALID);
    assertThat(reason(error(-32603, "Closed unexpectedly (SocketException)")))
        .isEqualTo(Reason.UPLOAD_FAILED);
    assertThat(reason(error(-32603, "unexpected end of stream (IOException)")))
        .isEqualTo(Reason.UPLOAD_FAILED);
    assertThat(reason(error(-32603, "[403] Authorization failed! (AuthorizationFailedException)")))
        .isEqualTo(Reason.ACCOUNT_UNAVAILABLE);
    assertThat(reason(error(-32603, "anything else"))).isEqualTo(Reason.INTERNAL);
  }

  @Test
  void anInternalErrorOfAGroupIsUncertainBecauseSomeMayHaveItAlready() {
    assertThat(SendAnswer.of(error(-32603, "Closed unexpectedly (SocketException)"), GROUP))
        .isEqualTo(new Uncertain(Cause.GROUP_SEND_INTERRUPTED, OptionalLong.empty()));
    assertThat(SendAnswer.of(error(-1, "Group not found"), GROUP)).isInstanceOf(NotSent.class);
  }

  @Test
  void noAnswerIsUncertainAndNoRequestIsNotSent() {
    for (Why why : Why.values()) {
      assertThat(of(new Missing(why))).isInstanceOf(Uncertain.class);
      assertThat(of(new Unsent(why))).isEqualTo(new NotSent(Reason.NOT_HANDED_OVER));
    }
  }

  @Test
  void whatIsNotKnownIsUncertain() {
    assertThat(of(result("SOMETHING_NEW"))).isInstanceOf(Uncertain.class);
    assertThat(of(new Reply.Result(JSON.readTree("{}")))).isInstanceOf(Uncertain.class);
    assertThat(of(new Reply.Result(JSON.readTree("{\"results\":[]}"))))
        .isInstanceOf(Uncertain.class);
    assertThat(of(error(-99, "?"))).isInstanceOf(Uncertain.class);
    assertThat(of(error(-3, "?"))).isInstanceOf(Uncertain.class);
    assertThat(of(error(-1))).isInstanceOf(Uncertain.class);
  }

  /** The rule behind all others: what may be with somebody is never said to be with nobody. */
  @Test
  void whereAnySuccessOrLostAnswerIsAmongTheResultsItIsNeverNotSent() {
    Random random = new Random(11);
    List<String> types =
        List.of(
            "SUCCESS",
            "NETWORK_FAILURE",
            "UNREGISTERED_FAILURE",
            "IDENTITY_FAILURE",
            "RATE_LIMIT_FAILURE",
            "NEW");
    for (int i = 0; i < 2000; i++) {
      String[] drawn =
          random
              .ints(random.nextInt(4), 0, types.size())
              .mapToObj(types::get)
              .toArray(String[]::new);
      int code = List.of(-1, -3, -4, -5, -32603).get(random.nextInt(5));
      boolean perhaps =
          List.of(drawn).contains("SUCCESS") || List.of(drawn).contains("NETWORK_FAILURE");
      SendOutcome asError = of(error(code, drawn));
      assertThat(asError instanceof NotSent && perhaps).as("%s", List.of(drawn)).isFalse();
      assertThat(of(result(drawn)) instanceof NotSent && perhaps).isFalse();
    }
  }

  private static Reason reason(Reply reply) {
    assertThat(of(reply)).isInstanceOf(NotSent.class);
    return ((NotSent) of(reply)).reason();
  }

  private static SendOutcome of(Reply reply) {
    return SendAnswer.of(reply, BOB);
  }

  private static Reply result(String... types) {
    return new Reply.Result(response(types));
  }

  private static Refusal error(int code, String... types) {
    return new Refusal(
        code, "Failed to send message", JSON.createObjectNode().set("response", response(types)));
  }

  private static Refusal error(int code, String message) {
    return message.matches("[A-Z_]+")
        ? error(code, new String[] {message})
        : new Refusal(code, message, JSON.nullNode());
  }

  private static JsonNode response(String... types) {
    var node = JSON.createObjectNode().put("timestamp", TIME);
    var results = node.putArray("results");
    for (String type : types) {
      results.addObject().put("type", type).putObject("recipientAddress").putNull("uuid");
    }
    return node;
  }
}
