package org.decamp.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.NotSent;
import org.decamp.signalcli.message.SendOutcome.Uncertain;

/**
 * Carries one message out past limits, a network that is away and a line that breaks off ({@code
 * signal-cli}, sections 5 and 9). What was certainly not sent is tried again; what is uncertain is
 * handed back once the way is clear again, never repeated here.
 */
final class Delivery {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int TRIES = 3;

  private final Line line;
  private final ReplayClock clock;
  private final Duration patience;
  private Duration nextWait = FIRST_WAIT;

  Delivery(Line line, ReplayClock clock, Duration patience) {
    this.line = line;
    this.clock = clock;
    this.patience = patience;
  }

  /** One try, written down before and after. */
  @FunctionalInterface
  interface Attempt {

    /** Sends over an account, and says how it ended. */
    SendOutcome over(SignalAccount account) throws Problem;
  }

  /** How it ended: sent, refused for a reason of its own, or uncertain. */
  SendOutcome deliver(Attempt attempt) throws EndOfRun, Problem {
    for (int tries = 1; ; tries++) {
      SendOutcome outcome = attempt.over(line.account());
      switch (outcome) {
        case SendOutcome.Sent _, SendOutcome.PartiallySent _ -> {
          line.works();
          nextWait = FIRST_WAIT;
          return outcome;
        }
        case Uncertain uncertain -> {
          clearTheWay(uncertain);
          return outcome;
        }
        case NotSent refused -> {
          if (!again(refused, tries)) {
            return outcome;
          }
        }
      }
    }
  }

  private void clearTheWay(Uncertain uncertain) throws EndOfRun, Problem {
    switch (uncertain.cause()) {
      case CONNECTION_LOST -> line.lost(Obstacle.SIGNAL_CLI);
      case INTERRUPTED -> throw new Problem.Cancelled();
      case TIMEOUT -> throw new EndOfRun(Obstacle.NO_ANSWER);
      case NETWORK_FAILURE, GROUP_SEND_INTERRUPTED, UNKNOWN_ANSWER -> line.awaitService();
    }
  }

  /** Whether it is to be tried again, at once. */
  private boolean again(NotSent refused, int tries) throws EndOfRun, Problem {
    switch (refused.reason()) {
      case RATE_LIMITED -> waitFor(refused);
      case CAPTCHA_REQUIRED -> throw new EndOfRun(new ReplayEnding.CaptchaNeeded());
      case UPLOAD_FAILED, DEVICES_UNKNOWN -> {
        if (tries == TRIES) {
          throw new EndOfRun(Obstacle.NETWORK);
        }
        line.awaitService();
      }
      case NOT_HANDED_OVER -> line.lost(Obstacle.SIGNAL_CLI);
      case EARLIER_STILL_OPEN -> throw new EndOfRun(Obstacle.NO_ANSWER);
      case ACCOUNT_UNAVAILABLE -> throw new EndOfRun(new ReplayEnding.Unlinked());
      case NO_OTHER_DEVICE -> throw new EndOfRun(Obstacle.NO_OTHER_DEVICE);
      case UNTRUSTED_IDENTITY -> throw new EndOfRun(Obstacle.IDENTITY_CHANGED);
      case UNREGISTERED_OR_LOOKUP_FAILED -> throw new EndOfRun(Obstacle.NOT_ON_SIGNAL);
      case GROUP_NOT_FOUND -> throw new EndOfRun(Obstacle.NO_GROUP);
      case INVALID_ARGUMENT, ATTACHMENT_INVALID, UNSUPPORTED, INTERNAL -> {
        return false;
      }
    }
    return true;
  }

  private void waitFor(NotSent refused) throws EndOfRun, Problem {
    Duration wait = refused.retryAfter().orElse(nextWait);
    nextWait = shorter(nextWait.multipliedBy(2), LONGEST_WAIT);
    Instant until = clock.now().plus(wait);
    if (wait.compareTo(patience) > 0) {
      throw new EndOfRun(new ReplayEnding.Limited(Optional.of(until)));
    }
    Pause.of(wait, clock);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
