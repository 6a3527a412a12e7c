package org.decamp.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.message.OutgoingMessage;
import org.decamp.signalcli.message.SendOutcome;
import org.decamp.signalcli.message.SendOutcome.Cause;
import org.decamp.signalcli.message.SendOutcome.Uncertain;
import org.decamp.signalcli.message.Target;

/** Sends one message of Signal after the other, at a pace, and counts how they ended. */
final class Sending {

  private static final int TRIES = 3;

  /** Messages that end badly one after the other before it is no use going on. */
  private static final int STREAK = 3;

  private static final Duration FOR_LATE_ANSWER = Duration.ofSeconds(2);

  private final Replay.Tools tools;
  private final ReplayOptions options;
  private final Journal journal;
  private final Line line;
  private final Delivery delivery;
  private final DailyQuota quota;
  private final RandomGenerator chance;
  private final Progress progress;
  private Pace pace;
  private Instant due = Instant.MIN;
  private long sent;
  private long partly;
  private long notSent;
  private Optional<Outgoing> over = Optional.empty();
  private int refusedInARow;
  private int uncertainInARow;

  Sending(
      Replay.Tools tools,
      ReplayOptions options,
      Journal journal,
      Line line,
      RandomGenerator chance,
      Progress progress)
      throws Problem {
    this.tools = tools;
    this.options = options;
    this.journal = journal;
    this.line = line;
    this.delivery = new Delivery(line, tools.clock(), options.pace().patience());
    this.quota = new DailyQuota(options, journal);
    this.chance = chance;
    this.progress = progress;
    this.pace = options.pace();
  }

  /** Goes on half as fast. */
  void slower() {
    pace = pace.slower();
  }

  /** Sends a message when its turn has come. */
  void send(Outgoing message, Target receiver) throws EndOfRun, Problem {
    if (tools.clock().now().isBefore(due)) {
      Pause.until(due, tools.clock());
    }
    progress.checkCancelled();
    Instant begin = tools.clock().now();
    quota.take(begin);
    for (int tries = 1; ; tries++) {
      SendOutcome outcome = delivery.deliver(account -> attempt(message, receiver, account));
      if (!(outcome instanceof Uncertain)
          || options.uncertain() == WhenUncertain.LEAVE
          || tries == TRIES) {
        due = begin.plus(pace.after(uploads(message), chance));
        count(outcome, message);
        return;
      }
    }
  }

  private int uploads(Outgoing message) {
    int bytes = message.text().value().getBytes(StandardCharsets.UTF_8).length;
    return message.files().size() + (bytes > options.limits().text().shortest() ? 1 : 0);
  }

  private void count(SendOutcome outcome, Outgoing message) throws EndOfRun {
    switch (outcome) {
      case SendOutcome.Sent _ -> sent++;
      case SendOutcome.PartiallySent _ -> partly++;
      case SendOutcome.NotSent _ -> {
        notSent++;
        uncertainInARow = 0;
        if (++refusedInARow == STREAK) {
          throw new EndOfRun(Obstacle.REFUSED);
        }
        return;
      }
      case Uncertain _ -> {
        refusedInARow = 0;
        if (++uncertainInARow == STREAK) {
          throw new EndOfRun(Obstacle.UNCERTAIN);
        }
        return;
      }
    }
    refusedInARow = 0;
    uncertainInARow = 0;
    progress.report(new Progress.Event.Advanced(message.fileBytes(), 1));
  }

  private SendOutcome attempt(Outgoing message, Target receiver, SignalAccount account)
      throws Problem {
    try (StagedFiles files = StagedFiles.of(message.files(), tools.vault(), tools.stage())) {
      OutgoingMessage request =
          OutgoingMessage.with(receiver, message.text().value(), files.paths()).quiet();
      long number = journal.attempt(message, Places.receiver(receiver), tools.clock());
      SendOutcome outcome = answer(account, message.voiceNote() ? request.asVoiceNote() : request);
      journal.ended(number, outcome);
      over = isLeftAlone(outcome) ? Optional.of(message) : Optional.empty();
      return outcome;
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "a file could not be laid out for signal-cli, or not be wiped",
          "Check the folder for attachments, then run the same command again.",
          e);
    }
  }

  /**
   * Whether a message is the last one that was tried and needs no other try, also by later runs.
   */
  boolean isOver(Outgoing message) {
    return over.equals(Optional.of(message));
  }

  private boolean isLeftAlone(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Sent _, SendOutcome.PartiallySent _ -> true;
      case SendOutcome.NotSent _ -> false;
      case Uncertain _ -> options.uncertain() == WhenUncertain.LEAVE;
    };
  }

  /** A late answer is still had: a signal-cli that is asked to end answers first. */
  private SendOutcome answer(SignalAccount account, OutgoingMessage request) {
    CompletableFuture<SendOutcome> late = new CompletableFuture<>();
    SendOutcome outcome = account.send(request, late::complete);
    if (!(outcome instanceof Uncertain(Cause cause, var _)) || cause != Cause.TIMEOUT) {
      return outcome;
    }
    line.close();
    return late.completeOnTimeout(outcome, FOR_LATE_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  long sent() {
    return sent;
  }

  long partly() {
    return partly;
  }

  long notSent() {
    return notSent;
  }
}
