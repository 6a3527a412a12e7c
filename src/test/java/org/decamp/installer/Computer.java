package org.decamp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A computer without Java: its programs are those of one folder and the few that every system has,
 * and its environment is what a fresh login has.
 */
final class Computer {

  /** What the launcher asks of the system. */
  private static final List<String> TOOLS = List.of("dirname", "readlink", "find", "mkdir", "rm");

  private final Path folder;
  private final Path programs;

  /**
   * Puts it together.
   *
   * @param folder is its home directory
   * @param programs the folder that holds what is installed on it
   */
  Computer(Path folder, Path programs) throws IOException {
    this.folder = folder.toRealPath();
    this.programs = programs;
    Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      program(tool, "exec " + onThisComputer(tool) + " \"$@\"");
    }
  }

  private static Path onThisComputer(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  Path home() {
    return folder;
  }

  /** Adds a program that is a shell script. */
  final void program(String name, String script) throws IOException {
    Path file = folder.resolve("tools").resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("not made executable");
    }
  }

  /** Starts a command line of the shell. */
  Process start(String commandLine) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", commandLine);
    builder.environment().clear();
    builder.environment().put("PATH", programs + ":" + folder.resolve("tools"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("DISPLAY", ":99");
    // A cache that Java cannot use would only make it slower: here it is an error.
    builder.environment().put("DECAMP_JAVA_OPTS", "-XX:AOTMode=on");
    return builder
        .directory(folder.toFile())
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** Runs a command line to its end. */
  Answer run(String commandLine) throws IOException, InterruptedException {
    Process process = start(commandLine);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(commandLine + " did not end");
    }
    return new Answer(
        process.exitValue(),
        Files.readString(folder.resolve("out"), UTF_8),
        Files.readString(folder.resolve("err"), UTF_8));
  }

  /** How a command ended, and what it said. */
  record Answer(int exit, String out, String err) {}
}
