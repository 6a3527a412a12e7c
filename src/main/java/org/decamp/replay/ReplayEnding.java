package org.decamp.replay;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How a run ended. Each but the first is gone on with by the same command. */
public sealed interface ReplayEnding {

  /** The constant by which programs know it. */
  default String code() {
    return switch (this) {
      case Finished _ -> "finished";
      case CaptchaNeeded _ -> "captcha-needed";
      case CaptchaRefused _ -> "captcha-refused";
      case Limited _ -> "limited";
      case Unlinked _ -> "unlinked";
      case Stopped(Obstacle why) -> why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** Everything was sent, but for what is counted as not sent or uncertain. */
  record Finished() implements ReplayEnding {}

  /** Signal asks for a captcha before it takes more. The vault keeps what it is asked for with. */
  record CaptchaNeeded() implements ReplayEnding {}

  /** The captcha that was handed in was not taken: too old, used, or from another network. */
  record CaptchaRefused() implements ReplayEnding {}

  /**
   * There is a limit to how much is sent.
   *
   * @param until when it may be tried again, if that is known
   */
  record Limited(Optional<Instant> until) implements ReplayEnding {}

  /** The device was taken off the account: link again. */
  record Unlinked() implements ReplayEnding {}

  /** Something stands in the way. */
  record Stopped(Obstacle why) implements ReplayEnding {}

  /** What stands in the way. */
  enum Obstacle {
    NO_OTHER_DEVICE("the account has no other device, so nothing sent to oneself would arrive"),
    NETWORK("Signal's service cannot be reached"),
    NO_ANSWER("signal-cli does not answer"),
    SIGNAL_CLI("signal-cli ended or cannot be started"),
    ACCOUNT_IN_USE("another signal-cli uses the account"),
    OUTDATED("Signal's service refuses this version of signal-cli as too old"),
    IDENTITY_CHANGED("the other side has a new safety number, which has to be trusted first"),
    NOT_ON_SIGNAL("nobody with that address can be found on Signal"),
    NO_GROUP("there is no such group, or the account is not in it"),
    GROUP_SHARED("the group of a conversation has other members by now"),
    GROUP_NOT_MADE("no group could be made; the profile of the account may have no name"),
    REFUSED("signal-cli refused several messages one after the other"),
    UNCERTAIN("several messages one after the other may or may not have been sent");

    private final String words;

    Obstacle(String words) {
      this.words = words;
    }

    /** What is in the way, as a part of a sentence. */
    public String words() {
      return words;
    }
  }
}
