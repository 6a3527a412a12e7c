package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.MemoryFolders;
import org.decamp.signalcli.install.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which signal-cli a command uses, and where its device lives. */
final class SignalCliOptions {

  @Option(
      names = "--signal-cli-home",
      paramLabel = "DIR",
      defaultValue = "${env:DECAMP_SIGNAL_CLI_HOME}",
      description =
          "the folder or program of signal-cli (also: DECAMP_SIGNAL_CLI_HOME); default: the one in"
              + " PATH or in the usual folders")
  private @Nullable Path program;

  @Option(
      names = "--signal-cli-java",
      paramLabel = "DIR",
      defaultValue = "${env:DECAMP_SIGNAL_CLI_JAVA_HOME}",
      description =
          "the Java runtime for it (also: DECAMP_SIGNAL_CLI_JAVA_HOME); default: JAVA_HOME, PATH or"
              + " the usual folders")
  private @Nullable Path java;

  @Option(
      names = "--device-folder",
      paramLabel = "DIR",
      description =
          "where the linked device lives, with keys that let anybody write as you; default: beside"
              + " the default vault")
  private @Nullable Path folder;

  private static Optional<Path> given(@Nullable Path path) {
    return Optional.ofNullable(path).filter(p -> !p.toString().isEmpty());
  }

  /** Where the device lives. */
  Path folder(Session session) {
    return given(folder).orElseGet(() -> session.surroundings().folders().device());
  }

  DeviceSetting setting(Session session) {
    SignalCliDefaults defaults = session.surroundings().signalCli();
    return new DeviceSetting(
        given(program),
        given(java),
        defaults.javaOptions(),
        defaults.oldest(),
        folder(session),
        MemoryFolders.of(System.getenv()),
        defaults.temporary(),
        defaults.settling(),
        Surroundings.ofThisMachine());
  }
}
