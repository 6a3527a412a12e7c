package org.decamp.signalcli.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.fake.FakeSignalCli;
import org.decamp.signalcli.fake.Script;
import org.decamp.signalcli.install.SignalCliVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Bounded
class SocketTransportTest {

  private @TempDir Path folder;

  @Test
  void aUnixSocketIsSpokenTo() throws Exception {
    Path socket = folder.resolve("socket");
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      serve(server);

      assertThatItAnswers(SocketTransport.unix(socket));
    }
  }

  @Test
  void aPortOfTheLoopbackAddressIsSpokenTo() throws Exception {
    try (var server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
      serve(server);

      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      assertThatItAnswers(SocketTransport.loopback(port));
    }
  }

  @Test
  void whereNobodyListensNothingIsConnected() {
    assertThatThrownBy(() -> SocketTransport.unix(folder.resolve("nothing")))
        .isInstanceOf(IOException.class);
  }

  /** Answers while the other end has said its last already, as the daemon does. */
  private static void assertThatItAnswers(SocketTransport line) throws Exception {
    SignalCli cli = SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD);
    assertThat(cli.accounts()).isEmpty();
    cli.close();
    assertThat(cli.isOpen()).isFalse();
  }

  private static void serve(ServerSocketChannel server) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (SocketChannel client = server.accept()) {
            new FakeSignalCli(
                    Channels.newInputStream(client), Channels.newOutputStream(client), Script.of())
                .run();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
