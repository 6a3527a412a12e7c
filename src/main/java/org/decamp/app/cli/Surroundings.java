package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the command line has around it; tests put something else in its place.
 *
 * @param streams standard streams
 * @param folders where data and state go
 * @param hidden asks for secrets
 * @param question asks for confirmation
 * @param nanoTime a clock for rates
 * @param signalCli what of signal-cli is not asked of the user
 * @param examples folder of the example exports, if the launcher says where
 */
record Surroundings(
    Streams streams,
    PlatformFolders folders,
    HiddenInput hidden,
    Question question,
    LongSupplier nanoTime,
    SignalCliDefaults signalCli,
    Optional<Path> examples) {

  /** Those of this process. */
  static Surroundings ofProcess(Streams streams) {
    Map<String, String> environment = System.getenv();
    String examples = System.getProperty("decamp.examples", environment.get("DECAMP_EXAMPLES"));
    return new Surroundings(
        streams,
        PlatformFolders.of(
            environment,
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", "."))),
        new TerminalInput(),
        Question::onConsole,
        System::nanoTime,
        SignalCliDefaults.of(environment),
        Optional.ofNullable(examples).filter(e -> !e.isEmpty()).map(Path::of));
  }
}
