package org.decamp.signalcli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.StartFailed;
import org.decamp.signalcli.rpc.Transport;

/**
 * A running signal-cli of our own, spoken to over its standard streams: no other user can reach it,
 * and it ends when we do. Of its error stream only signs are kept.
 */
public final class SignalCliProcess implements Transport {

  private static final int SECONDS_TO_EXIT = 5;
  private static final List<String> KEPT_VARIABLES = List.of("SystemRoot", "windir");

  private final Process process;
  private final Path privateFolder;
  private final ErrorStream errors;
  private final Thread errorReader;
  private final int javaNeeded;
  private volatile boolean finished;

  private SignalCliProcess(Process process, Path privateFolder, int javaNeeded) {
    this.process = process;
    this.privateFolder = privateFolder;
    this.javaNeeded = javaNeeded;
    this.errors = new ErrorStream(process.getErrorStream(), process.toHandle()::destroyForcibly);
    this.errorReader = Thread.ofPlatform().daemon().name("signal-cli errors").start(errors);
  }

  /** Starts one; whether it works shows when it is first asked. */
  public static SignalCliProcess start(Launch launch) throws SignalCliException {
    Path folder = null;
    try {
      PrivateFolder.ensure(launch.dataFolder());
      folder = PrivateFolder.in(launch.temporaryFolder());
      Path settings =
          Files.write(folder.resolve("config.json"), "{}".getBytes(StandardCharsets.US_ASCII));
      ProcessBuilder builder = new ProcessBuilder(launch.command(folder));
      clean(builder.environment(), launch, settings);
      return new SignalCliProcess(
          builder.start(), folder, launch.installation().version().javaNeeded());
    } catch (IOException _) {
      if (folder != null) {
        PrivateFolder.delete(folder);
      }
      throw new StartFailed(
          "its folders could not be made or its Java runtime not be run", OptionalInt.empty());
    }
  }

  /** What the user's own settings say must not change what a run does. */
  private static void clean(Map<String, String> environment, Launch launch, Path settings) {
    Map<String, String> before = Map.copyOf(environment);
    environment.clear();
    for (String variable : KEPT_VARIABLES) {
      if (before.containsKey(variable)) {
        environment.put(variable, before.get(variable));
      }
    }
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", launch.installation().java().home().toString());
    environment.put("SIGNAL_CLI_CONFIG", settings.toString());
  }

  @Override
  public InputStream input() {
    return process.getInputStream();
  }

  @Override
  public OutputStream output() {
    return process.getOutputStream();
  }

  @Override
  public void finish() throws IOException {
    finished = true;
    process.getOutputStream().close();
  }

  /** Waits up to 5 s for the exit code, which comes a little later than the end of the output. */
  @Override
  public SignalCliException ending() {
    OptionalInt exitCode = OptionalInt.empty();
    try {
      if (process.waitFor(SECONDS_TO_EXIT, TimeUnit.SECONDS)) {
        exitCode = OptionalInt.of(process.exitValue());
        errorReader.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_EXIT));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Ending.of(exitCode, errors.signs(), javaNeeded);
  }

  /** The child, for whoever looks at it from outside. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Ends it with all its children, asking it first: what is pending is answered while it ends, as
   * long as somebody reads. Then deletes its private folder.
   */
  @Override
  public void close() {
    try {
      if (finished) {
        process.waitFor(SECONDS_TO_EXIT, TimeUnit.SECONDS);
      }
      if (process.isAlive()) {
        process.toHandle().destroy(); // Process.destroy would close the streams, answers and all
        process.waitFor(SECONDS_TO_EXIT, TimeUnit.SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    kill();
    // Even if interrupted: as long as it lives it may still write into its folder.
    process.onExit().completeOnTimeout(process, SECONDS_TO_EXIT, TimeUnit.SECONDS).join();
    PrivateFolder.delete(privateFolder);
  }

  private void kill() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
