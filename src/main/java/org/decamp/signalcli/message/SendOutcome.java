package org.decamp.signalcli.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How sending ended. Whoever wants to send a message once decides by this ({@code signal-cli},
 * section 5): only what is {@link NotSent} may be sent again without looking.
 */
public sealed interface SendOutcome {

  /**
   * It is with everybody it was for.
   *
   * @param timestamp names the message from now on, in ms since 1970
   * @param results none for a group that has no other members
   */
  record Sent(long timestamp, List<RecipientResult> results) implements SendOutcome {
    public Sent {
      results = List.copyOf(results);
    }
  }

  /** It is with some. Sending it again would repeat it for those. */
  record PartiallySent(long timestamp, List<RecipientResult> results) implements SendOutcome {
    public PartiallySent {
      results = List.copyOf(results);
    }
  }

  /** It is with nobody and can be sent again, once the reason is gone. */
  record NotSent(
      Reason reason,
      Optional<Duration> retryAfter,
      Optional<ChallengeToken> challenge,
      List<RecipientResult> results)
      implements SendOutcome {

    public NotSent {
      results = List.copyOf(results);
    }

    /** For a reason that says all. */
    public NotSent(Reason reason) {
      this(reason, Optional.empty(), Optional.empty(), List.of());
    }
  }

  /**
   * Nobody knows. It must not be sent again before somebody has looked.
   *
   * @param timestamp what it would be known by, if signal-cli said so; in ms since 1970
   */
  record Uncertain(Cause cause, OptionalLong timestamp) implements SendOutcome {}

  /** Why it is with nobody. */
  enum Reason {
    RATE_LIMITED,
    CAPTCHA_REQUIRED,
    UNTRUSTED_IDENTITY,
    /** For a number or username this may only mean that it could not be looked up. */
    UNREGISTERED_OR_LOOKUP_FAILED,
    GROUP_NOT_FOUND,
    INVALID_ARGUMENT,
    ATTACHMENT_INVALID,
    UPLOAD_FAILED,
    /** The account is not with this signal-cli (any more). */
    ACCOUNT_UNAVAILABLE,
    /** There is no other device, so that signal-cli would report success and send nothing. */
    NO_OTHER_DEVICE,
    /** Whether there is another device could not be found out. */
    DEVICES_UNKNOWN,
    /** An earlier message of the account is still under way. */
    EARLIER_STILL_OPEN,
    /** The request did not reach signal-cli. */
    NOT_HANDED_OVER,
    UNSUPPORTED,
    INTERNAL
  }

  /** Why nobody knows. */
  enum Cause {
    TIMEOUT,
    CONNECTION_LOST,
    INTERRUPTED,
    NETWORK_FAILURE,
    GROUP_SEND_INTERRUPTED,
    /** signal-cli answered something that this binding does not know. */
    UNKNOWN_ANSWER
  }
}
