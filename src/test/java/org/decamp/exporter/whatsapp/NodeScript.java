package org.decamp.exporter.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A script of the folder of judges, in a process of its own. {@code ./check} lays the folder ready;
 * {@code -Ddecamp.node} tells another Node.
 *
 * @param name of the script
 */
public record NodeScript(String name) {

  private static final String NODE = System.getProperty("decamp.node", "node");
  private static final Path HOME = Path.of("target/judges/whatsapp");

  /**
   * Skips the test, saying so, where the script cannot run.
   *
   * @param needed what must lie beside it
   */
  public void require(String needed) {
    Assumptions.assumeTrue(
        Files.exists(HOME.resolve(name)) && Files.exists(HOME.resolve(needed)) && nodeRuns(),
        "the judges of what is written for WhatsApp are not here: run ./check, which lays them"
            + " ready");
  }

  private static boolean nodeRuns() {
    try {
      return new ProcessBuilder(NODE, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs it by the clock of UTC and returns what it prints; that it fails is a failure. */
  public String run(List<Path> arguments, String input) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(NODE, HOME.resolve(name).toString()));
    arguments.forEach(argument -> command.add(argument.toAbsolutePath().toString()));
    Path errors = Files.createTempFile(HOME, "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return printed;
  }
}
