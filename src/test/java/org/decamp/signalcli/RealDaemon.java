package org.decamp.signalcli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.Installation;

/** The real signal-cli as a daemon, on a Unix socket and on a port of this machine. */
public final class RealDaemon implements AutoCloseable {

  private static final int PATIENCE_S = 120;

  private final Path socket;
  private final int port;
  private final Process process;
  private final CountDownLatch listening = new CountDownLatch(2);

  RealDaemon(Path folder, int proxyPort) throws IOException, SignalCliException {
    this(folder, RealSignalCli.behind(proxyPort));
  }

  /** Starts one on the accounts in the folder {@code data} of a folder. */
  public RealDaemon(Path folder, List<String> javaOptions) throws IOException, SignalCliException {
    socket = folder.resolve("socket");
    port = freePort();
    process = new ProcessBuilder(command(folder, javaOptions)).redirectErrorStream(true).start();
    Thread.ofVirtual().start(this::readAll);
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private List<String> command(Path folder, List<String> javaOptions)
      throws SignalCliException {
    Installation installation = RealSignalCli.require();
    List<String> command = new ArrayList<>();
    command.add(installation.java().program().toString());
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(javaOptions);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", installation.libraries() + "/*", "org.asamk.signal.Main"));
    command.addAll(List.of("--config", folder.resolve("data").toString(), "daemon"));
    command.addAll(List.of("--socket", socket.toString(), "--tcp", "127.0.0.1:" + port));
    command.addAll(List.of("--no-receive-stdout", "--receive-mode", "manual"));
    return command;
  }

  /** It says so itself, once for each of the two; at the end of what it says nobody need wait. */
  private void readAll() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("Started JSON-RPC server on")) {
          listening.countDown();
        }
      }
    } catch (IOException _) {
      // It was ended.
    } finally {
      listening.countDown();
      listening.countDown();
    }
  }

  public void awaitListening() throws InterruptedException {
    if (!listening.await(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new AssertionError("the daemon does not listen");
    }
  }

  public Path socket() {
    return socket;
  }

  int port() {
    return port;
  }

  /** Asks it to end, as a service manager does; its exit code. */
  int end() throws InterruptedException {
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new AssertionError("the daemon does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
