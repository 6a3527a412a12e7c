package org.decamp.signalcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.decamp.signalcli.failure.SignalCliException.AccountInUse;
import org.decamp.signalcli.failure.SignalCliException.NetworkFailed;
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

  /** It would wait for ever; the lock is taken as a second signal-cli would take it. */
  @Test
  void anAccountThatAnotherOneUsesIsSaidAtOnceAndTheWaitingOneEnded(@TempDir Path folder)
      throws Exception {
    Launch launch = launch(folder);
    Path data = Files.createDirectories(launch.dataFolder().resolve("data"));
    Files.writeString(
        data.resolve("accounts.json"),
        """
        {"accounts":[{"path":"100001","environment":"LIVE","number":"+15555550100",
        "uuid":"aaaaaaaa-1111-4111-8111-111111111111"}],"version":2}\
        """);
    Path account = Files.writeString(data.resolve("100001"), "{}");
    try (FileChannel channel =
            FileChannel.open(account, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      assertThatThrownBy(() -> SignalCli.start(launch)).isInstanceOf(AccountInUse.class);
    }
    assertThat(launch.temporaryFolder()).isEmptyDirectory();
  }

  /** One daemon, both sockets. */
  @Test
  void aDaemonIsSpokenToOverItsSockets(@TempDir Path folder) throws Exception {
    try (RealDaemon daemon = new RealDaemon(folder, proxy.port())) {
      daemon.awaitListening();
      assertThatItAnswers(SocketTransport.unix(daemon.socket()));
      assertThatItAnswers(SocketTransport.loopback(daemon.port()));
      assertThat(daemon.end()).isZero();
    }
  }

  private static void assertThatItAnswers(Transport line) throws Exception {
    try (SignalCli cli = SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD)) {
      assertThat(cli.accounts()).isEmpty();
      assertThatThrownBy(cli::startLink).isInstanceOf(NetworkFailed.class);
    }
  }
}
