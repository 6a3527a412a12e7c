package org.decamp.signalcli.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.decamp.signalcli.rpc.Transport;

/**
 * A line to a {@code signal-cli daemon} of this machine ({@code signal-cli}, section 3.6).
 *
 * <p>Start such a daemon with {@code --no-receive-stdout}, or it prints every received message. A
 * Unix socket belongs into a folder of mode 0700. TCP knows no authentication: every user of the
 * machine can send as the owner of the account; it goes to the loopback address and nowhere else.
 */
public final class SocketTransport implements Transport {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final SocketChannel channel;
  private final InputStream input;
  private final OutputStream output;

  private SocketTransport(SocketChannel channel) {
    this.channel = channel;
    this.input = Channels.newInputStream(channel);
    this.output = Channels.newOutputStream(channel);
  }

  /** Connects to a Unix domain socket. */
  public static SocketTransport unix(Path socket) throws IOException {
    return to(UnixDomainSocketAddress.of(socket));
  }

  /** Connects to a port of 127.0.0.1. */
  public static SocketTransport loopback(int port) throws IOException {
    return to(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
  }

  private static SocketTransport to(SocketAddress address) throws IOException {
    return new SocketTransport(SocketChannel.open(address));
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  @Override
  public void finish() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // It is of no more use either way.
    }
  }
}
