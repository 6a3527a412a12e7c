package org.decamp.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.exporter.Selection;
import org.decamp.job.Progress;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.transport.SocketTransport;
import org.decamp.vault.Passphrase;
import org.decamp.vault.Vault;

/**
 * A process that goes on with the same replay whenever it is started; made to be killed. It waits
 * for a line on its input, so that the time its Java runtime takes to start is not counted; then it
 * says a line for each message that it has sent, and last how it ended.
 */
final class ReplayingChild {

  /** Says that signal-cli is to be started as a child; else the argument is the socket of one. */
  static final String OWN = "own";

  /** As fast as it goes. */
  private static final Pace PACE =
      new Pace(Duration.ZERO, Duration.ZERO, 0, Integer.MAX_VALUE, Duration.ofMinutes(1));

  private ReplayingChild() {}

  static Passphrase passphrase() {
    return new Passphrase("only for this test".toCharArray());
  }

  static ReplayOptions options(UUID friend) {
    return new ReplayOptions(
        Selection.ALL,
        new ReplayTarget.Contact(new Aci(friend)),
        ReplayForm.ONE_FOR_ONE,
        ZoneOffset.UTC,
        WhenUncertain.LEAVE,
        PACE);
  }

  /** Vault, number, friend, and the socket, or what it takes to start a signal-cli. */
  public static void main(String[] arguments) throws Exception {
    if (System.in.read() < 0) {
      return;
    }
    List<String> args = List.of(arguments);
    Path root = Path.of(args.get(0));
    try (Vault vault = Vault.open(root, passphrase())) {
      Replay replay =
          new Replay(
              new Replay.Tools(
                  vault.reader(),
                  vault.replayJournal(),
                  vault::record,
                  source(args.subList(3, args.size())),
                  new PhoneNumber(args.get(1)),
                  new FileStage(root.resolveSibling("stage")),
                  new Hurried()));
      ReplayResult result =
          replay.run(options(UUID.fromString(args.get(2))), Optional.empty(), new Telling());
      System.out.println("ended " + result);
    }
  }

  private static SignalCliSource source(List<String> args) throws SignalCliException {
    if (!args.getFirst().equals(OWN)) {
      return () -> connect(Path.of(args.getFirst()));
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
    return () -> SignalCli.start(launch);
  }

  /** Waits for a daemon that is being started again. */
  private static SignalCli connect(Path socket) throws SignalCliException {
    for (int tries = 0; ; tries++) {
      try {
        return SignalCli.over(
            SocketTransport.unix(socket), SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD);
      } catch (IOException e) {
        if (tries == 600) {
          throw new IllegalStateException("the daemon does not come back", e);
        }
        Thread.onSpinWait();
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

    private static final int TIMES = 20;

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      Thread.sleep(time.dividedBy(TIMES));
    }
  }

  private static final class Telling implements Progress {

    @Override
    public void report(Event event) {
      if (event instanceof Event.Advanced) {
        System.out.println("sent");
      }
    }

    @Override
    public void checkCancelled() {}
  }
}
