package org.decamp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.testing.TimeLimit;

/** Programs of the computer that builds. */
final class Shell {

  private Shell() {}

  /** What a program says; it must end well, and in time. */
  static String run(List<String> command) throws IOException, InterruptedException {
    return run(Path.of("").toAbsolutePath(), command);
  }

  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .start();
    try (TimeLimit _ = TimeLimit.of(process)) {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      int end = process.waitFor();
      if (end != 0) {
        throw new AssertionError(command + " ended with " + end + ": " + said);
      }
      return said;
    }
  }
}
