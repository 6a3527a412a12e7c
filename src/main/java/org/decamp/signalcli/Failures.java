package org.decamp.signalcli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.Reply.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Tells what an error answer means ({@code signal-cli}, sections 5 and 6). Its words are looked at
 * here and go no further.
 */
final class Failures {

  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_UNKNOWN = -32601;
  static final int ACCOUNT_PARAMETER = -32602;
  static final int INTERNAL = -32603;
  static final int USER_ERROR = -1;
  static final int IO_ERROR = -3;
  static final int UNTRUSTED = -4;
  static final int RATE_LIMIT = -5;
  static final int CAPTCHA_REJECTED = -6;

  private static final Pattern NETWORK =
      Pattern.compile(
          "SocketException|UnknownHostException|ConnectException|SSL\\w*Exception"
              + "|SocketTimeoutException|PushNetworkException|EOFException");

  private Failures() {}

  static SignalCliException of(Refusal refusal) {
    return switch (refusal.code()) {
      case PARSE_ERROR, INVALID_REQUEST -> new SignalCliException.ProtocolBroken();
      case METHOD_UNKNOWN -> new SignalCliException.MethodUnavailable();
      case ACCOUNT_PARAMETER -> new SignalCliException.AccountUnknown();
      case USER_ERROR ->
          complaint(refusal) == Complaint.CAPTCHA
              ? new SignalCliException.CaptchaRejected()
              : new SignalCliException.Rejected(complaint(refusal));
      case IO_ERROR -> ofStatus(refusal.message());
      case UNTRUSTED -> new SignalCliException.UntrustedIdentity();
      case RATE_LIMIT -> new SignalCliException.RateLimited(longestWait(refusal.data()));
      case CAPTCHA_REJECTED -> new SignalCliException.CaptchaRejected();
      default ->
          isUnlinked(refusal)
              ? new SignalCliException.NotLinked()
              : new SignalCliException.InternalFailure(refusal.code());
    };
  }

  /** An answer of the service stands in brackets. */
  private static SignalCliException ofStatus(String message) {
    if (message.contains("[403]") || message.contains("[401]")) {
      return new SignalCliException.NotLinked();
    }
    if (message.contains("[499]")) {
      return new SignalCliException.ClientOutdated();
    }
    if (message.contains("[413]") || message.contains("[429]")) {
      return new SignalCliException.RateLimited(Optional.empty());
    }
    // What the service answers to a captcha that it does not accept.
    return message.contains("[428]")
        ? new SignalCliException.CaptchaRejected()
        : new SignalCliException.NetworkFailed();
  }

  /** Whether the service no longer knows this device. */
  static boolean isUnlinked(Refusal refusal) {
    return refusal.message().contains("[403]") || refusal.message().contains("[401]");
  }

  static Complaint complaint(Refusal refusal) {
    String words = refusal.message();
    if (words.contains("Group not found")) {
      return Complaint.GROUP_NOT_FOUND;
    }
    if (words.contains("Invalid phone number") || words.contains("Invalid group id")) {
      return Complaint.INVALID_ADDRESS;
    }
    if (words.contains("No recipients given")) {
      return Complaint.NO_RECIPIENT;
    }
    if (words.contains("Sending empty message")) {
      return Complaint.EMPTY_MESSAGE;
    }
    if (words.contains("Invalid style")
        || words.contains("Invalid mention")
        || words.contains("Quote author")) {
      return Complaint.INVALID_STYLE;
    }
    if (words.contains("AttachmentInvalidException") || words.contains("No length specified")) {
      return Complaint.ATTACHMENT;
    }
    if (words.contains("Unknown device link uri")) {
      return Complaint.LINK_UNKNOWN;
    }
    if (words.contains("Link request timed out")) {
      return Complaint.LINK_TIMED_OUT;
    }
    if (words.contains("already exists")) {
      return Complaint.ALREADY_LINKED;
    }
    if (words.contains("Captcha rejected")) {
      return Complaint.CAPTCHA;
    }
    if (words.contains("Unknown subscription id")) {
      return Complaint.SUBSCRIPTION;
    }
    return NETWORK.matcher(words).find() ? Complaint.UPLOAD : Complaint.OTHER;
  }

  private static Optional<Duration> longestWait(JsonNode data) {
    return SendAnswer.results(data.path("response")).stream()
        .flatMap(result -> result.retryAfter().stream())
        .max(Duration::compareTo);
  }
}
