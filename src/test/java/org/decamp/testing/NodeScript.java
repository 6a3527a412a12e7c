package org.decamp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;

/**
 * A script of a folder of judges, which Node runs in a process of its own. {@code ./check} lays the
 * folders ready; {@code -Ddecamp.node} tells another Node.
 *
 * @param judges name of the folder
 * @param name of the script
 */
public record NodeScript(String judges, String name) {

  private static final String NODE = System.getProperty("decamp.node", "node");
  private static final Path HOME = Path.of("target/judges");

  /**
   * Skips the test, saying so, where the script cannot run.
   *
   * @param needed what must lie beside it
   * @param what it is, for people
   */
  public void require(String needed, String what) {
    Assumptions.assumeTrue(
        Files.exists(folder().resolve(name)) && Files.exists(folder().resolve(needed)) && runs(),
        what + " cannot be asked here: run ./check, which lays everything ready");
  }

  private Path folder() {
    return HOME.resolve(judges);
  }

  private static boolean runs() {
    try {
      Process process =
          new ProcessBuilder(NODE, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (TimeLimit _ = TimeLimit.of(process)) {
        return process.waitFor() == 0;
      }
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs it by the clock of UTC and returns what it prints; that it fails is a failure. */
  public String run(List<String> arguments, String input) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(NODE, folder().resolve(name).toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    try (TimeLimit _ = TimeLimit.of(process)) {
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String printed = text(process.getInputStream());
      assertThat(process.waitFor()).as(errors.join()).isZero();
      return printed;
    }
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
