package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.decamp.testing.NodeScript;

/**
 * A newer build of Signal's own validator than Maven has, as Signal Desktop uses it. It opens a
 * folder by itself, {@code metadata} included ({@code judge.mjs}).
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

  private static final NodeScript SCRIPT = new NodeScript("signal", "judge.mjs");

  private SignalNodeJudge() {}

  /** Skips the test, saying so, where the validator is not there. */
  public static void require() {
    SCRIPT.require(
        "node_modules/@signalapp/libsignal-client", "the newer build of Signal's validator");
  }

  /**
   * Judges the newest snapshot of a folder: {@link SignalJudge#ACCEPTED}, or what is wrong.
   *
   * @param recoveryKey in lower case
   */
  public static String ofFolder(Path folder, String recoveryKey, Purpose purpose)
      throws IOException, InterruptedException {
    List<String> arguments = List.of(folder.toAbsolutePath().toString(), purpose.name);
    return SCRIPT.run(arguments, recoveryKey + "\n").strip();
  }
}
