package org.decamp.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.RealDaemon;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.standin.LinkedAccount;
import org.decamp.signalcli.standin.service.Person;

/** Starts, kills and starts again: replaying processes, and the signal-cli that they use. */
final class Lives {

  /** What is killed. */
  enum Victim {
    /** The replaying process, which uses a daemon. */
    REPLAY,
    /** The daemon. */
    DAEMON,
    /** A replaying process that has a signal-cli of its own. */
    PARENT,
    /** That signal-cli. */
    CHILD
  }

  private static final long SEED = 20_261_126;
  private static final int PATIENCE_S = 240;
  private static final int A_SEND_MS = 60;
  private static final int A_START_MS = 600;

  private final Path root;
  private final LinkedAccount linked;
  private final Person friend;
  private final Path folder;
  private final Random random = new Random(SEED);
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);

  Lives(Path root, LinkedAccount linked, Person friend, Path folder) {
    this.root = root;
    this.linked = linked;
    this.friend = friend;
    this.folder = folder;
  }

  int killed() {
    return killed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Kills so often, and lets the last one live until everything is sent. */
  void lead(int kills) throws Exception {
    int own = Math.max(4, kills * 7 / 100);
    Process next = start(own > 0);
    for (int i = 0; i < own; i++) {
      Process now = next;
      next = start(i + 1 < own);
      kill(now, i % 2 == 0 ? Victim.PARENT : Victim.CHILD);
    }
    RealDaemon daemon = daemon();
    try {
      while (killed() < kills) {
        Process now = next;
        next = start(false);
        boolean daemonToo = killed() % 13 == 0;
        if (daemonToo) {
          begin(now);
          awaitSent(now, random.nextInt(3));
          pause(random.nextInt(A_SEND_MS));
          daemon.close();
          count(Victim.DAEMON);
          daemon = daemon();
          // The replaying process lives on and finds it again; it is killed later, uncounted.
          awaitSent(now, 1);
          end(now);
        } else {
          kill(now, Victim.REPLAY);
        }
      }
      begin(next);
      String last = "";
      int sent = 0;
      BufferedReader lines = next.inputReader(StandardCharsets.UTF_8);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        sent++;
      }
      if (sent < 2 || !last.startsWith("ended ReplayResult[ending=Finished[]")) {
        throw new AssertionError("the last life ended with: " + last);
      }
    } finally {
      end(next);
      daemon.close();
    }
  }

  private RealDaemon daemon() throws Exception {
    Files.deleteIfExists(folder.resolve("socket"));
    RealDaemon daemon = new RealDaemon(folder, linked.launch().javaOptions());
    daemon.awaitListening();
    return daemon;
  }

  /** Kills at a random moment: one life in eight while it begins, the others while they send. */
  private void kill(Process now, Victim victim) throws Exception {
    begin(now);
    boolean early = victim == Victim.REPLAY && random.nextInt(8) == 0;
    if (early) {
      pause(random.nextInt(A_START_MS));
    } else {
      awaitSent(now, random.nextInt(3));
      pause(random.nextInt(A_SEND_MS));
    }
    if (victim == Victim.CHILD) {
      now.descendants().forEach(ProcessHandle::destroyForcibly);
      awaitSent(now, 1);
    }
    count(victim);
    end(now);
  }

  private void count(Victim victim) {
    killed.merge(victim, 1, Integer::sum);
  }

  private static void begin(Process process) throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Waits for so many messages; that there are none left to send is the end of the wait, too. */
  private static void awaitSent(Process process, int messages) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (int i = 0; i < messages; i++) {
      String line = lines.readLine();
      if (line == null || line.startsWith("ended")) {
        return;
      }
    }
  }

  private static void pause(int millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end");
    }
  }

  private Process start(boolean own) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ReplayingChild.class.getName());
    command.add(root.toString());
    command.add(linked.standIn().owner().account().number());
    command.add(friend.account().aci());
    if (own) {
      Launch launch = linked.launch();
      command.add(ReplayingChild.OWN);
      command.add(launch.installation().libraries().resolveSibling("").toString());
      command.add(launch.dataFolder().toString());
      command.add(launch.temporaryFolder().toString());
      command.addAll(launch.javaOptions());
    } else {
      command.add(folder.resolve("socket").toString());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
