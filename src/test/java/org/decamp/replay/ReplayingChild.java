package org.decamp.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.mapping.SignalLimits;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;
import org.decamp.signalcli.rpc.Transport;
import org.decamp.signalcli.transport.SocketTransport;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.Vault;
import org.decamp.vault.database.CipherDriver;

/**
 * A process that goes on with the same replay whenever it is started; made to be killed. It is told
 * the recovery key, which opens a vault faster than any passphrase, gets ready, and begins with the
 * next line, a {@link KillPoint}; then it says each step that it comes to.
 */
final class ReplayingChild {

  /** Says that signal-cli is to be started as a child; else the argument is the socket of one. */
  static final String OWN = "own";

  /** As fast as it goes. */
  private static final Pace PACE =
      new Pace(Duration.ZERO, Duration.ZERO, 0, Integer.MAX_VALUE, Duration.ofMinutes(1));

  /** Each after a tenth of a second: a daemon on a busy machine takes long to start. */
  private static final int PATIENCE_TRIES = 2_000;

  private ReplayingChild() {}

  static ReplayOptions options(UUID friend) throws Problem {
    return new ReplayOptions(
        Selection.ALL,
        new ReplayTarget.Contact(new Aci(friend)),
        ReplayForm.ONE_FOR_ONE,
        ZoneOffset.UTC,
        WhenUncertain.LEAVE,
        PACE,
        SignalLimits.builtIn());
  }

  /** Vault, number, friend, and the socket, or what it takes to start a signal-cli. */
  public static void main(String[] arguments) throws Exception {
    BufferedReader told = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
    String key = told.readLine();
    CipherDriver.require();
    String point = told.readLine();
    if (point == null) {
      return;
    }
    Steps steps = new Steps(new FileOutputStream(FileDescriptor.out), KillPoint.parse(point));
    steps.reached(Step.STARTING);
    List<String> args = List.of(arguments);
    Path root = Path.of(args.get(0));
    try (Vault vault = Vault.open(root, new RecoveryKey(HexFormat.of().parseHex(key)))) {
      Replay replay =
          new Replay(
              new Replay.Tools(
                  vault.reader(),
                  steps.around(vault.replayJournal()),
                  vault::record,
                  source(args.subList(3, args.size()), steps),
                  new PhoneNumber(args.get(1)),
                  new FileStage(root.resolveSibling("stage")),
                  new Hurried()));
      ReplayResult result =
          replay.run(options(UUID.fromString(args.get(2))), Optional.empty(), Progress.silent());
      if (!(result.ending() instanceof ReplayEnding.Finished)) {
        throw new IllegalStateException("it ended early: " + result);
      }
      steps.reached(Step.ENDED);
    }
  }

  private static SignalCliSource source(List<String> args, Steps steps) throws SignalCliException {
    if (!args.getFirst().equals(OWN)) {
      return () -> over(steps.around(connect(Path.of(args.getFirst()))));
    }
    Installation installation =
        Installation.find(
            Optional.of(Path.of(args.get(1))),
            Optional.of(Path.of(System.getProperty("java.home"))),
            SignalCliVersion.OLDEST_KNOWN,
            Surroundings.ofThisMachine());
    List<String> options = new ArrayList<>(args.subList(4, args.size()));
    Launch launch =
        new Launch(installation, Path.of(args.get(2)), Path.of(args.get(3)), options, false);
    return () -> over(steps.around(SignalCliProcess.start(launch)));
  }

  private static SignalCli over(Transport line) throws SignalCliException {
    return SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD);
  }

  /** Waits for a daemon that is being started again. */
  private static Transport connect(Path socket) {
    for (int tries = 0; ; tries++) {
      try {
        return SocketTransport.unix(socket);
      } catch (IOException e) {
        if (tries == PATIENCE_TRIES) {
          throw new IllegalStateException("the daemon does not come back", e);
        }
        sleep();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits, but not for long: 200 lives would wait for receipts that nobody sends. */
  private static final class Hurried implements ReplayClock {

    private static final int TIMES = 200;

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time.dividedBy(TIMES));
    }
  }
}
