package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.signalcli.failure.SignalCliException.NetworkFailed;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.rpc.Transport;
import org.decamp.signalcli.transport.SocketTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real signal-cli keeps the contract, offline, behind a proxy that lets nothing through. */
class RealContractTest extends Contract {

  private final ClosedProxy proxy = new ClosedProxy();

  RealContractTest() throws IOException {}

  @Override
  Launch launch(Path inFolder) throws Exception {
    return RealSignalCli.launch(inFolder, proxy.port());
  }

  @AfterAll
  void closeProxy() throws IOException {
    proxy.close();
  }

  @Test
  void whatWantsToReachTheServiceOnlyEverMeetsTheProxy(@TempDir Path folder) throws Exception {
    try (SignalCli cli = SignalCli.start(launch(folder))) {
      int before = proxy.attempts();
      assertThatThrownBy(cli::startLink).isInstanceOf(NetworkFailed.class);
      assertThat(proxy.attempts()).isGreaterThan(before);
    }
  }

  /** One daemon, both sockets. */
  @Test
  void aDaemonIsSpokenToOverItsSockets(@TempDir Path folder) throws Exception {
    Path socket = folder.resolve("socket");
    int port = freePort();
    Process daemon = daemon(folder, socket, port);
    try {
      while (daemon.isAlive() && !Files.exists(socket)) {
        Thread.sleep(100);
      }
      assertThatItAnswers(SocketTransport.unix(socket));
      assertThatItAnswers(SocketTransport.loopback(port));
    } finally {
      daemon.toHandle().destroy();
      assertThat(daemon.waitFor()).isZero();
    }
  }

  private static void assertThatItAnswers(Transport line) throws Exception {
    try (SignalCli cli = SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD)) {
      assertThat(cli.accounts()).isEmpty();
      assertThatThrownBy(cli::startLink).isInstanceOf(NetworkFailed.class);
    }
  }

  private Process daemon(Path folder, Path socket, int port) throws Exception {
    Installation installation = RealSignalCli.require();
    List<String> command =
        Stream.of(
                Stream.of(installation.java().program().toString(), "-Djava.io.tmpdir=" + folder),
                RealSignalCli.behind(proxy.port()).stream(),
                Stream.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    installation.libraries() + "/*",
                    "org.asamk.signal.Main",
                    "--config",
                    folder.resolve("data").toString(),
                    "daemon",
                    "--socket",
                    socket.toString(),
                    "--tcp",
                    "127.0.0.1:" + port,
                    "--no-receive-stdout",
                    "--receive-mode",
                    "manual"))
            .flatMap(s -> s)
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
