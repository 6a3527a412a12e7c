package org.decamp.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayEnding.Obstacle;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Subscription;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * The line to a signal-cli that is started again when it breaks off, a few times. Everything is
 * received as long as it is open: without, signal-cli takes being unlinked for trouble with the
 * network ({@code signal-cli}, sections 3.4 and 13.3).
 */
final class Line implements AutoCloseable {

  private static final List<Duration> BEFORE_EACH_TRY =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

  /** The open line. */
  private record Open(SignalCli cli, SignalAccount account, Subscription receiving) {}

  private final Replay.Tools tools;
  private final Receipts receipts = new Receipts();
  private Optional<Open> open = Optional.empty();
  private int failures;

  Line(Replay.Tools tools) {
    this.tools = tools;
  }

  /** What has arrived by now. */
  Receipts receipts() {
    return receipts;
  }

  /** The account at the end of the line, which is opened if it is not. */
  SignalAccount account() throws EndOfRun, Problem {
    while (open.isEmpty()) {
      try {
        open = Optional.of(connect());
      } catch (SignalCliException e) {
        broken(e);
      }
    }
    return open.get().account();
  }

  private Open connect() throws SignalCliException {
    SignalCli cli = tools.signalCli().start();
    boolean usable = false;
    try {
      SignalAccount account = cli.account(tools.account());
      Open connected = new Open(cli, account, account.receive(receipts));
      usable = true;
      return connected;
    } finally {
      if (!usable) {
        cli.close();
      }
    }
  }

  /** Something was sent over it: later failures are new ones. */
  void works() {
    failures = 0;
  }

  /**
   * It broke off: it is opened again when it is needed, after a pause.
   *
   * @throws EndOfRun if it does so again and again
   */
  void lost(Obstacle why) throws EndOfRun, Problem {
    close();
    if (failures == BEFORE_EACH_TRY.size()) {
      throw new EndOfRun(why);
    }
    Pause.of(BEFORE_EACH_TRY.get(failures++), tools.clock());
  }

  /**
   * Waits until Signal's service answers, whatever was in its way.
   *
   * @throws EndOfRun if it does not for long, or no longer knows the device
   */
  void awaitService() throws EndOfRun, Problem {
    for (Duration pause : BEFORE_EACH_TRY) {
      Pause.of(pause, tools.clock());
      SignalAccount account = account();
      try {
        account.devices();
        return;
      } catch (SignalCliException.NetworkFailed _) {
        // The next pause is longer.
      } catch (SignalCliException e) {
        broken(e);
      }
    }
    throw new EndOfRun(Obstacle.NETWORK);
  }

  /** Ends the run, or hangs up so that the line is opened again. */
  void broken(SignalCliException e) throws EndOfRun, Problem {
    switch (e) {
      case SignalCliException.ConnectionClosed _, SignalCliException.NotHandedOver _ ->
          lost(Obstacle.SIGNAL_CLI);
      case SignalCliException.AccountNotLoaded _ -> lost(Obstacle.NETWORK);
      case SignalCliException.Interrupted _ -> throw new Problem.Cancelled();
      case SignalCliException.NotLinked _, SignalCliException.AccountUnknown _ ->
          throw new EndOfRun(new ReplayEnding.Unlinked());
      case SignalCliException.AccountInUse _ -> throw new EndOfRun(Obstacle.ACCOUNT_IN_USE);
      case SignalCliException.ClientOutdated _ -> throw new EndOfRun(Obstacle.OUTDATED);
      case SignalCliException.CallTimeout _ -> throw new EndOfRun(Obstacle.NO_ANSWER);
      case SignalCliException.NetworkFailed _ -> throw new EndOfRun(Obstacle.NETWORK);
      case SignalCliException.RateLimited limited ->
          throw new EndOfRun(
              new ReplayEnding.Limited(limited.retryAfter().map(tools.clock().now()::plus)));
      case SignalCliException.NotInstalled _,
          SignalCliException.UnsupportedVersion _,
          SignalCliException.JavaTooOld _ ->
          throw new Problem.ToolMissing(e.getMessage() == null ? "" : e.getMessage(), e.advice());
      case SignalCliException.StartFailed _,
          SignalCliException.ProtocolBroken _,
          SignalCliException.MethodUnavailable _,
          SignalCliException.Rejected _,
          SignalCliException.UntrustedIdentity _,
          SignalCliException.CaptchaRejected _,
          SignalCliException.InternalFailure _ ->
          throw new EndOfRun(Obstacle.SIGNAL_CLI);
    }
  }

  /** Ends it in order, so that signal-cli finishes what it is at work on. */
  @Override
  public void close() {
    Optional<Open> ended = open;
    open = Optional.empty();
    ended.ifPresent(line -> {
      line.receiving().close();
      line.cli().close();
    });
  }
}
