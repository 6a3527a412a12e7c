package org.decamp.signalcli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.decamp.signalcli.failure.Complaint;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.rpc.Reply.Refusal;

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
              + "|SocketTimeoutException|PushNetworkException|EOFException|IOException"
              + "|StreamResetException|ConnectionShutdownException");

  private record Known(String words, Complaint complaint) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("Group not found", Complaint.GROUP_NOT_FOUND),
          new Known("Invalid phone number", Complaint.INVALID_ADDRESS),
          new Known("Invalid group id", Complaint.INVALID_ADDRESS),
          new Known("No recipients given", Complaint.NO_RECIPIENT),
          new Known("Sending empty message", Complaint.EMPTY_MESSAGE),
          new Known("Invalid style", Complaint.INVALID_STYLE),
          new Known("Invalid mention", Complaint.INVALID_STYLE),
          new Known("Quote author", Complaint.INVALID_STYLE),
          new Known("AttachmentInvalidException", Complaint.ATTACHMENT),
          new Known("No length specified", Complaint.ATTACHMENT),
          new Known("Unknown device link uri", Complaint.LINK_UNKNOWN),
          new Known("Link request timed out", Complaint.LINK_TIMED_OUT),
          new Known("already exists", Complaint.ALREADY_LINKED),
          new Known("Captcha rejected", Complaint.CAPTCHA),
          new Known("Unknown subscription id", Complaint.SUBSCRIPTION));

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
      case IO_ERROR -> ofStatus(refusal);
      case UNTRUSTED -> new SignalCliException.UntrustedIdentity();
      case RATE_LIMIT -> new SignalCliException.RateLimited(longestWait(refusal));
      case CAPTCHA_REJECTED -> new SignalCliException.CaptchaRejected();
      default ->
          isUnlinked(refusal)
              ? new SignalCliException.NotLinked()
              : new SignalCliException.InternalFailure(refusal.code());
    };
  }

  /** An answer of the service stands in brackets. */
  private static SignalCliException ofStatus(Refusal refusal) {
    if (isUnlinked(refusal)) {
      return new SignalCliException.NotLinked();
    }
    String message = refusal.message();
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

  /** The first whose words it says; what is about the network was in the way of an attachment. */
  static Complaint complaint(Refusal refusal) {
    String said = refusal.message();
    return KNOWN.stream()
        .filter(known -> said.contains(known.words))
        .map(Known::complaint)
        .findFirst()
        .orElseGet(() -> NETWORK.matcher(said).find() ? Complaint.UPLOAD : Complaint.OTHER);
  }

  private static Optional<Duration> longestWait(Refusal refusal) {
    return SendAnswer.longestWait(SendAnswer.results(refusal.data().path("response")));
  }
}
