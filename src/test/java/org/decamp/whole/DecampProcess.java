package org.decamp.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher of the built image with a vault of its own. */
final class DecampProcess {

  private static final Path IMAGE = Path.of(System.getProperty("decamp.image", "target/decamp"));

  private final Path home;
  private final Path passphrase;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * A user with an empty disk.
   *
   * @param home where everything of this user goes: vault, temporary files, state
   */
  DecampProcess(Path home) throws IOException {
    this.home = home;
    this.passphrase = home.resolve("passphrase");
    Files.createDirectories(home.resolve("tmp"));
    Files.writeString(passphrase, "correct horse battery\n");
  }

  Path vault() {
    return home.resolve("vault");
  }

  /** Sets a variable for all commands from now on. */
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** Runs a command to its end. */
  Result run(String... arguments) {
    return await(start(arguments));
  }

  /** Starts a command. */
  Running start(String... arguments) {
    return start(List.of("sh", IMAGE.resolve("decamp.sh").toString()), arguments);
  }

  /**
   * Starts a command that can write no file beyond that size: what a full disk looks like, without
   * one.
   */
  Running startWithFileLimit(int blocksOf512Bytes, String... arguments) {
    String script = "ulimit -f " + blocksOf512Bytes + "; exec sh \"$0\" \"$@\"";
    return start(List.of("sh", "-c", script, IMAGE.resolve("decamp.sh").toString()), arguments);
  }

  /**
   * Runs a command inside something else.
   *
   * @param wrapper a command line that runs what follows it
   */
  Result runInside(List<String> wrapper, String... arguments) {
    List<String> launcher = new ArrayList<>(wrapper);
    launcher.addAll(List.of("sh", IMAGE.resolve("decamp.sh").toString()));
    return await(start(launcher, arguments));
  }

  private Running start(List<String> launcher, String... arguments) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(
        List.of("--vault", vault().toString(), "--passphrase-file", passphrase.toString()));
    command.addAll(List.of(arguments));
    return begin(command);
  }

  /** Runs a command without any global option. */
  Result runBare(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", IMAGE.resolve("decamp.sh").toString()));
    command.addAll(List.of(arguments));
    return await(begin(command));
  }

  private Running begin(List<String> command) {
    try {
      Path out = home.resolve("out-" + System.nanoTime());
      Path err = home.resolve("err-" + System.nanoTime());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("HOME", home.toString());
      builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
      builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
      builder.environment().put("DECAMP_JAVA_OPTS", "-Djava.io.tmpdir=" + home.resolve("tmp"));
      builder.environment().putAll(environment);
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of a command. */
  static Result await(Running running) {
    try {
      if (!running.process().waitFor(5, TimeUnit.MINUTES)) {
        running.process().destroyForcibly();
        throw new AssertionError("the command did not end within five minutes");
      }
      return new Result(
          running.process().exitValue(),
          Files.readString(running.out(), StandardCharsets.UTF_8),
          Files.readString(running.err(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A command under way. */
  record Running(Process process, Path out, Path err) {

    /** Ends it as the kernel does, without a chance to tidy up. */
    void kill() throws IOException, InterruptedException {
      signal("KILL");
    }

    /** Sends a signal by name. */
    void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
  }

  /** How a command ended. */
  record Result(int exit, String out, String err) {}
}
