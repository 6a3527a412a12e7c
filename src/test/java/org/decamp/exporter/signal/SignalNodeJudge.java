package org.decamp.exporter.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A newer build of Signal's own validator than Maven has, as Signal Desktop uses it. It opens a
 * folder by itself, {@code metadata} included, in a process of its own ({@code judge.mjs}). {@code
 * ./check} lays it ready; {@code -Ddecamp.node} tells another Node.
 */
public final class SignalNodeJudge {

  /** What a backup is for. */
  public enum Purpose {
    DEVICE_TRANSFER("DeviceTransfer"),
    REMOTE_BACKUP("RemoteBackup"),
    TAKEOUT_EXPORT("TakeoutExport");

    private final String name;

    Purpose(String name) {
      this.name = name;
    }
  }

  private static final String NODE = System.getProperty("decamp.node", "node");
  private static final Path HOME = Path.of("target/judges/signal");

  private SignalNodeJudge() {}

  /** Skips the test, saying so, where the validator is not there. */
  public static void require() {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME.resolve("node_modules/@signalapp/libsignal-client")) && nodeRuns(),
        "the newer build of Signal's validator is not here: run ./check, which lays it ready");
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

  /**
   * Judges the newest snapshot of a folder: {@link SignalJudge#ACCEPTED}, or what is wrong.
   *
   * @param recoveryKey in lower case
   */
  public static String ofFolder(Path folder, String recoveryKey, Purpose purpose)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile(HOME, "errors", ".txt");
    Process process =
        new ProcessBuilder(
                NODE,
                HOME.resolve("judge.mjs").toString(),
                folder.toAbsolutePath().toString(),
                purpose.name)
            .redirectError(errors.toFile())
            .start();
    try (var key = process.getOutputStream()) {
      key.write((recoveryKey + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    String verdict = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return verdict.strip();
  }
}
