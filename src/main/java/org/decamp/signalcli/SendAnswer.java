package org.decamp.signalcli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.signalcli.message.ChallengeToken;
import org.decamp.signalcli.message.RecipientResult;
import org.decamp.signalcli.message.RecipientResult.Fate;
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
import org.decamp.signalcli.rpc.Reply.Result;
import org.decamp.signalcli.rpc.Reply.Unsent;
import tools.jackson.databind.JsonNode;

/**
 * Decides what an answer to a send means ({@code signal-cli}, the second table of section 5). Where
 * it leaves a doubt, the outcome is uncertain: nothing may go to somebody twice.
 */
final class SendAnswer {

  private SendAnswer() {}

  static SendOutcome of(Reply reply, Target target) {
    return switch (reply) {
      case Result(JsonNode value) -> judged(value);
      case Refusal refusal when refusal.data().path("response").has("results") ->
          refused(refusal.data().path("response"));
      case Refusal refusal -> withoutResults(refusal, target);
      case Unsent _ -> new NotSent(Reason.NOT_HANDED_OVER);
      case Missing(Reply.Why why) ->
          new Uncertain(
              switch (why) {
                case TIMED_OUT -> Cause.TIMEOUT;
                case CONNECTION_LOST -> Cause.CONNECTION_LOST;
                case INTERRUPTED -> Cause.INTERRUPTED;
              },
              OptionalLong.empty());
    };
  }

  /** An error of which nobody is the victim contradicts itself. */
  private static SendOutcome refused(JsonNode response) {
    return response.path("results").isEmpty()
        ? new Uncertain(Cause.UNKNOWN_ANSWER, known(response))
        : judged(response);
  }

  private static OptionalLong known(JsonNode response) {
    long timestamp = Fields.millis(response, "timestamp");
    return timestamp > 0 ? OptionalLong.of(timestamp) : OptionalLong.empty();
  }

  /** The same for success and failure, because the code only sums up what the results say. */
  private static SendOutcome judged(JsonNode response) {
    OptionalLong known = known(response);
    List<RecipientResult> results = results(response);
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    results.forEach(result -> fates.add(result.fate()));
    if (!response.path("results").isArray() || known.isEmpty()) {
      return new Uncertain(Cause.UNKNOWN_ANSWER, known);
    }
    if (fates.equals(Set.of(Fate.SUCCESS)) || fates.isEmpty()) {
      return new Sent(known.getAsLong(), results);
    }
    if (fates.contains(Fate.SUCCESS)) {
      return new PartiallySent(known.getAsLong(), results);
    }
    if (fates.contains(Fate.NETWORK_FAILURE)) {
      return new Uncertain(Cause.NETWORK_FAILURE, known);
    }
    if (fates.contains(Fate.UNKNOWN)) {
      return new Uncertain(Cause.UNKNOWN_ANSWER, known);
    }
    return notSent(results, fates);
  }

  private static NotSent notSent(List<RecipientResult> results, Set<Fate> fates) {
    Optional<ChallengeToken> challenge =
        results.stream().flatMap(result -> result.challenge().stream()).findFirst();
    Reason reason;
    if (challenge.isPresent()) {
      reason = Reason.CAPTCHA_REQUIRED;
    } else if (fates.contains(Fate.RATE_LIMIT_FAILURE)) {
      reason = Reason.RATE_LIMITED;
    } else if (fates.contains(Fate.IDENTITY_FAILURE)) {
      reason = Reason.UNTRUSTED_IDENTITY;
    } else if (fates.contains(Fate.UNREGISTERED_FAILURE)) {
      reason = Reason.UNREGISTERED_OR_LOOKUP_FAILED;
    } else {
      reason = Reason.INTERNAL;
    }
    return new NotSent(reason, longestWait(results), challenge, results);
  }

  private static SendOutcome withoutResults(Refusal refusal, Target target) {
    return switch (refusal.code()) {
      case Failures.METHOD_UNKNOWN -> new NotSent(Reason.UNSUPPORTED);
      case Failures.ACCOUNT_PARAMETER -> new NotSent(Reason.ACCOUNT_UNAVAILABLE);
      case Failures.PARSE_ERROR, Failures.INVALID_REQUEST -> new NotSent(Reason.INTERNAL);
      case Failures.USER_ERROR -> new NotSent(reason(refusal, Reason.INVALID_ARGUMENT));
      case Failures.RATE_LIMIT -> new NotSent(Reason.RATE_LIMITED);
      case Failures.UNTRUSTED -> new NotSent(Reason.UNTRUSTED_IDENTITY);
      case Failures.IO_ERROR -> new Uncertain(Cause.NETWORK_FAILURE, OptionalLong.empty());
      case Failures.INTERNAL ->
          switch (target) {
            // Some members may have it already.
            case Target.ToGroup _ ->
                new Uncertain(Cause.GROUP_SEND_INTERRUPTED, OptionalLong.empty());
            case Target.Direct _, Target.NoteToSelf _ ->
                new NotSent(reason(refusal, Reason.INTERNAL));
          };
      default -> new Uncertain(Cause.UNKNOWN_ANSWER, OptionalLong.empty());
    };
  }

  private static Reason reason(Refusal refusal, Reason otherwise) {
    if (Failures.isUnlinked(refusal)) {
      return Reason.ACCOUNT_UNAVAILABLE;
    }
    return switch (Failures.complaint(refusal)) {
      case GROUP_NOT_FOUND -> Reason.GROUP_NOT_FOUND;
      case ATTACHMENT -> Reason.ATTACHMENT_INVALID;
      case UPLOAD -> Reason.UPLOAD_FAILED;
      case INVALID_ADDRESS, NO_RECIPIENT, EMPTY_MESSAGE, INVALID_STYLE -> Reason.INVALID_ARGUMENT;
      case LINK_UNKNOWN,
          LINK_TIMED_OUT,
          ALREADY_LINKED,
          CAPTCHA,
          LEGACY_GROUP,
          SUBSCRIPTION,
          OTHER ->
          otherwise;
    };
  }

  static Optional<Duration> longestWait(List<RecipientResult> results) {
    return results.stream()
        .flatMap(result -> result.retryAfter().stream())
        .max(Duration::compareTo);
  }

  static List<RecipientResult> results(JsonNode response) {
    return response.path("results").valueStream().map(SendAnswer::result).toList();
  }

  private static RecipientResult result(JsonNode node) {
    JsonNode address = node.path("recipientAddress");
    JsonNode wait = node.path("retryAfterSeconds");
    return new RecipientResult(
        Fields.uuid(address, "uuid"),
        Fields.number(address, "number"),
        Fields.constant(node, "type", Fate.UNKNOWN),
        Fields.text(node, "token").map(ChallengeToken::new),
        wait.isIntegralNumber() && wait.asLong(0) > 0
            ? Optional.of(Duration.ofSeconds(Math.min(wait.asLong(0), Integer.MAX_VALUE)))
            : Optional.empty());
  }
}
