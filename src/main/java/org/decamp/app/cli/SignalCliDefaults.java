package org.decamp.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decamp.signalcli.install.SignalCliVersion;

/**
 * What of signal-cli is not asked of the user; tests put something else in its place.
 *
 * @param javaOptions for its Java runtime
 * @param oldest the oldest version that will do
 * @param settling how long a new device may take to be told its contacts
 * @param temporary where signal-cli unpacks its native code, and where files lie on their way if
 *     there is no room in memory
 */
record SignalCliDefaults(
    List<String> javaOptions, SignalCliVersion oldest, Duration settling, Path temporary) {

  private static final Duration A_WHILE = Duration.ofSeconds(45);

  SignalCliDefaults {
    javaOptions = List.copyOf(javaOptions);
  }

  /** For Signal's own service; a proxy may stand in {@code DECAMP_SIGNAL_CLI_JAVA_OPTS}. */
  static SignalCliDefaults of(Map<String, String> environment) {
    String options = environment.getOrDefault("DECAMP_SIGNAL_CLI_JAVA_OPTS", "");
    return new SignalCliDefaults(
        Stream.of(options.split(" ", -1)).filter(o -> !o.isBlank()).toList(),
        SignalCliVersion.OLDEST_LIVE,
        A_WHILE,
        Path.of(System.getProperty("java.io.tmpdir")));
  }
}
