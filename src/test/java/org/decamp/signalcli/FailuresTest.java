package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;

import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.AccountUnknown;
import org.decamp.signalcli.failure.SignalCliException.CaptchaRejected;
import org.decamp.signalcli.failure.SignalCliException.ClientOutdated;
import org.decamp.signalcli.failure.SignalCliException.InternalFailure;
import org.decamp.signalcli.failure.SignalCliException.MethodUnavailable;
import org.decamp.signalcli.failure.SignalCliException.NetworkFailed;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.ProtocolBroken;
import org.decamp.signalcli.failure.SignalCliException.RateLimited;
import org.decamp.signalcli.failure.SignalCliException.Rejected;
import org.decamp.signalcli.failure.SignalCliException.UntrustedIdentity;
import org.decamp.signalcli.rpc.Reply.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each code of {@code signal-cli}, section 5, with the words that real ones came with. */
class FailuresTest {

  @Test
  void everyCodeHasItsFailure() {
    assertThat(of(-32700, "Empty input line")).isInstanceOf(ProtocolBroken.class);
    assertThat(of(-32600, "method field must be set")).isInstanceOf(ProtocolBroken.class);
    assertThat(of(-32601, "Method not implemented")).isInstanceOf(MethodUnavailable.class);
    assertThat(of(-32602, "Specified account does not exist")).isInstanceOf(AccountUnknown.class);
    assertThat(of(-32603, "x (ClassCastException)")).isInstanceOf(InternalFailure.class);
    assertThat(of(-1, "Invalid phone number 'x'")).isInstanceOf(Rejected.class);
    assertThat(of(-3, "Link request error: Connection closed!")).isInstanceOf(NetworkFailed.class);
    assertThat(of(-4, "untrusted identities")).isInstanceOf(UntrustedIdentity.class);
    assertThat(of(-5, "rate limit")).isInstanceOf(RateLimited.class);
    assertThat(of(-6, "Captcha rejected")).isInstanceOf(CaptchaRejected.class);
    assertThat(of(-77, "?")).isInstanceOf(InternalFailure.class);
  }

  @Test
  void aCaptchaIsRejectedInThreeWays() {
    assertThat(of(-1, "Captcha rejected, it may be outdated")).isInstanceOf(CaptchaRejected.class);
    assertThat(of(-3, "Submit challenge error: [428] ")).isInstanceOf(CaptchaRejected.class);
    assertThat(of(-3, "Submit challenge error: [413] Rate Limited"))
        .isInstanceOf(RateLimited.class);
  }

  @Test
  void theServiceTellsOfAnUnlinkedDeviceAndOfAnOldVersion() {
    assertThat(of(-3, "[403] Authorization failed!")).isInstanceOf(NotLinked.class);
    assertThat(of(-32603, "[403] Authorization failed! (Exception)")).isInstanceOf(NotLinked.class);
    assertThat(of(-3, "[499]")).isInstanceOf(ClientOutdated.class);
  }

  @Test
  void complaintsAboutLinkingAreToldApart() {
    assertThat(complaint("Unknown device link uri.")).isEqualTo(Complaint.LINK_UNKNOWN);
    assertThat(complaint("Link request timed out, please try again."))
        .isEqualTo(Complaint.LINK_TIMED_OUT);
    assertThat(complaint("The user +15555550100 already exists"))
        .isEqualTo(Complaint.ALREADY_LINKED);
  }

  @Test
  void noFailureRepeatsSignalClisWords() {
    for (int code : new int[] {-32700, -32600, -32601, -32602, -32603, -1, -3, -4, -5, -6, -9}) {
      SignalCliException failure = of(code, "Invalid phone number '+15555550100' SECRET");
      assertThat(failure + failure.advice()).doesNotContain("SECRET").doesNotContain("+1555");
      assertThat(failure.getCause()).isNull();
    }
  }

  private static Complaint complaint(String message) {
    return ((Rejected) of(-1, message)).complaint();
  }

  private static SignalCliException of(int code, String message) {
    return Failures.of(new Refusal(code, message, new JsonMapper().nullNode()));
  }
}
