package org.decamp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the computer that builds. */
final class Shell {

  private Shell() {}

  /** What a program says; it must end well, within a quarter of an hour. */
  static String run(List<String> command) throws IOException, InterruptedException {
    return run(Path.of("").toAbsolutePath(), command);
  }

  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError(command + " did not end");
      }
      String answer = Files.readString(said, UTF_8);
      if (process.exitValue() != 0) {
        throw new AssertionError(command + " ended with " + process.exitValue() + ": " + answer);
      }
      return answer;
    } finally {
      Files.delete(said);
    }
  }
}
