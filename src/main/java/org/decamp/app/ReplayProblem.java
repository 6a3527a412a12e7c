package org.decamp.app;

import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayEnding;
import org.decamp.replay.ReplayEnding.Obstacle;

/** Says why a replay did not come to its end, and what to do. */
public final class ReplayProblem {

  private static final String AGAIN =
      "Then run the same command again; it goes on where it stopped.";

  private ReplayProblem() {}

  /** The problem; empty if it did come to its end. */
  public static Optional<Problem> of(ReplayEnding ending) {
    return switch (ending) {
      case ReplayEnding.Finished _ -> Optional.empty();
      case ReplayEnding.CaptchaNeeded _ ->
          Optional.of(
              new Problem.Busy(
                  "Signal asks for a captcha before it takes more",
                  "Solve it as told above, and run the same command again with --captcha."));
      case ReplayEnding.CaptchaRefused _ ->
          Optional.of(
              new Problem.Busy(
                  "Signal did not accept the captcha: too old, used, or from another network",
                  "Solve a new one in a browser on this network, and hand it in within a minute."));
      case ReplayEnding.Limited(var until) ->
          Optional.of(
              new Problem.Busy(
                  "Signal takes no more for now",
                  until.map(time -> "Wait until " + time + ". ").orElse("Wait an hour. ") + AGAIN));
      case ReplayEnding.Unlinked _ ->
          Optional.of(
              new Problem.MissingInput(
                  "this computer is not a linked device of that account, or not any more",
                  "Link it: decamp device link. " + AGAIN));
      case ReplayEnding.Stopped(Obstacle why) -> Optional.of(of(why));
    };
  }

  private static Problem of(Obstacle why) {
    String words = why.words();
    return switch (why) {
      case NO_OTHER_DEVICE ->
          new Problem.MissingInput(words, "Link to the account of your phone: decamp device link.");
      case NETWORK, NO_ANSWER, SIGNAL_CLI ->
          new Problem.InputOutput(words, "Check the network. " + AGAIN);
      case ACCOUNT_IN_USE -> new Problem.Busy(words, "End the other one. " + AGAIN);
      case OUTDATED -> new Problem.ToolMissing(words, "Install the newest signal-cli. " + AGAIN);
      case IDENTITY_CHANGED ->
          new Problem.BadInput(
              words, "Compare it in Signal on your phone and send them something there. " + AGAIN);
      case NOT_ON_SIGNAL -> new Problem.BadInput(words, "Choose another target.");
      case NO_GROUP -> new Problem.BadInput(words, "See decamp device show --groups.");
      case GROUP_SHARED ->
          new Problem.BadInput(
              words,
              "Take them out of it in Signal, or rename it and let a new one be made. " + AGAIN);
      case GROUP_NOT_MADE ->
          new Problem.BadInput(
              words,
              "Give your profile a name in Signal on your phone, or use --note-to-self. " + AGAIN);
      case REFUSED, UNCERTAIN ->
          new Problem.InputOutput(words, "See decamp replay uncertain. " + AGAIN);
    };
  }
}
