package org.decamp.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.decamp.replay.Toll.Victim;
import org.decamp.signalcli.RealDaemon;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.standin.LinkedAccount;
import org.decamp.signalcli.standin.service.Person;

/** Starts, kills and starts again: replaying processes, and the signal-cli that they use. */
final class Lives {

  private static final long SEED = 20_261_126;
  private static final int A_SEND_MS = 30;
  private static final int A_START_MS = 400;

  /** Of so many lives one is ended before its first message. */
  private static final int AN_EARLY_ONE = 8;

  /** Of so many kills one is of a signal-cli, which takes long to start. */
  private static final int SIGNAL_CLI = 20;

  /** Of so many kills one comes when everything has been sent. */
  private static final int AFTER_ALL = 25;

  private final Cradle cradle;
  private final ReplayedVault vault;
  private final ReplayedVault few;
  private final LinkedAccount linked;
  private final Person friend;
  private final Path folder;
  private final int messages;
  private final int kills;
  private final Random random = new Random(SEED);
  private final Toll toll;
  private int sent;

  /**
   * Prepares.
   *
   * @param few a vault with as good as nothing in it
   * @param kills how often something is to be killed
   */
  Lives(ReplayedVault vault, ReplayedVault few, LinkedAccount linked, Person friend, int kills)
      throws IOException {
    this.vault = vault;
    this.few = few;
    this.linked = linked;
    this.friend = friend;
    this.folder = vault.root().resolveSibling("");
    this.cradle = new Cradle(folder);
    this.messages = vault.messages() + 1;
    this.kills = kills;
    this.toll = new Toll(messages);
  }

  /** Kills so often, spread over all messages; one life may send what is left. */
  Toll lead() throws Exception {
    int both = Math.max(1, kills / SIGNAL_CLI / 2);
    int afterAll = Math.max(1, kills / AFTER_ALL);
    for (int i = 0; i < both; i++) {
      Life life = withItsOwn();
      killBoth(life, Victim.CHILD, life::killChildren, Victim.PARENT);
    }
    try (Daemon daemon = new Daemon()) {
      warmUp();
      sendBeside(daemon, both, kills - afterAll);
      while (toll.all() < kills) {
        try (Life life = beside()) {
          life.begin(KillPoint.NEVER);
          boolean atTheEnd = toll.all() % 2 == 0;
          reach(life, atTheEnd ? KillPoint.LATE : KillPoint.EARLY, A_START_MS);
          kill(life, Victim.REPLAY);
        }
      }
    }
    return toll;
  }

  /** Sends everything, in many lives, each of which gets ready while the one before it sends. */
  private void sendBeside(Daemon daemon, int both, int until) throws Exception {
    Life next = beside();
    try {
      for (int i = 0; toll.all() < until; i++) {
        Life life = next;
        next = beside();
        if (i < both) {
          killBoth(life, Victim.DAEMON, daemon::killAndReplace, Victim.REPLAY);
        } else {
          killIt(life, random.nextInt(AN_EARLY_ONE) == 0);
        }
      }
      next.begin(KillPoint.NEVER);
      if (next.awaitEnd() != Step.ENDED) {
        throw new AssertionError("the life that nobody ended stopped at " + next.last());
      }
      sent += next.settled();
    } finally {
      next.close();
    }
  }

  /** Ends a signal-cli without a warning. */
  @FunctionalInterface
  private interface Killer {

    /** Does so, and starts the next one if nobody else does. */
    void kill() throws Exception;
  }

  /** A life that survives its signal-cli and goes on with another one. */
  private void killBoth(Life life, Victim signalCli, Killer killer, Victim itself)
      throws Exception {
    KillPoint first = KillPoint.within(some(), random).onTheWay();
    KillPoint end = KillPoint.within(first.messages() + 1 + some(), random);
    life.begin(end);
    reach(life, first, A_SEND_MS);
    toll.count(signalCli, life.last(), sent + life.settled());
    killer.kill();
    reach(life, end, A_SEND_MS);
    kill(life, itself);
  }

  private void killIt(Life life, boolean early) throws Exception {
    KillPoint end = early ? KillPoint.EARLY : KillPoint.within(some(), random);
    life.begin(end);
    reach(life, end, early ? A_START_MS : A_SEND_MS);
    kill(life, Victim.REPLAY);
  }

  private void kill(Life life, Victim victim) throws InterruptedException {
    Step last = life.kill();
    sent += life.settled();
    toll.count(victim, last, sent);
    if (last.isUncertain()) {
      sent++; // it is not sent again
    }
  }

  private void reach(Life life, KillPoint point, int millis) throws InterruptedException {
    life.await(point);
    if (!point.standsStill()) {
      pause(random.nextInt(millis));
    }
  }

  /** So many messages that what is left lasts for the kills that are left. */
  private int some() {
    int mean = Math.max(messages - sent, 0) / Math.max(kills - toll.all(), 1);
    return random.nextInt(2 * mean + 1);
  }

  private static void pause(int millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  /** The daemon that is on duty. */
  private final class Daemon implements AutoCloseable {

    private RealDaemon running;

    Daemon() throws Exception {
      running = started();
    }

    void killAndReplace() throws Exception {
      running.close();
      running = started();
    }

    private RealDaemon started() throws Exception {
      Files.deleteIfExists(socket());
      RealDaemon daemon = new RealDaemon(folder, javaOptions());
      daemon.awaitListening();
      return daemon;
    }

    @Override
    public void close() {
      running.close();
    }
  }

  /** None of them lives so long that compiling it well is worth while. */
  private List<String> javaOptions() {
    return Stream.concat(
            linked.launch().javaOptions().stream(), Stream.of("-XX:TieredStopAtLevel=1"))
        .toList();
  }

  private Path socket() {
    return folder.resolve("socket");
  }

  /** A life of which nothing is asked but that it leaves its classes to the others. */
  private void warmUp() throws Exception {
    Person other = linked.standIn().newPerson();
    Life life = cradle.first(few, arguments(other, List.of(socket().toString())));
    life.begin(KillPoint.NEVER);
    if (life.awaitEnd() != Step.ENDED) {
      throw new AssertionError("the first life stopped at " + life.last());
    }
  }

  private Life beside() throws IOException {
    return cradle.next(vault, arguments(friend, List.of(socket().toString())));
  }

  private Life withItsOwn() throws IOException {
    Launch launch = linked.launch();
    List<String> own = new ArrayList<>();
    own.add(ReplayingChild.OWN);
    own.add(launch.installation().libraries().resolveSibling("").toString());
    own.add(launch.dataFolder().toString());
    own.add(launch.temporaryFolder().toString());
    own.addAll(javaOptions());
    return cradle.next(vault, arguments(friend, own));
  }

  private List<String> arguments(Person to, List<String> signalCli) {
    List<String> all = new ArrayList<>();
    all.add(linked.standIn().owner().account().number());
    all.add(to.account().aci());
    all.addAll(signalCli);
    return all;
  }
}
