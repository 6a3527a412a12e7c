package org.decamp.signalcli.standin.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An HTTPS proxy on loopback that leads nowhere: for the hosts it knows it ends TLS itself and
 * serves the connection, every other is refused with 502. A program that has it as its proxy cannot
 * reach the network.
 */
public final class ConnectProxy implements AutoCloseable {

  private static final HttpReply REFUSED = HttpReply.empty(502, "Bad Gateway");

  private final ServerSocket door;
  private final SSLContext tls;
  private final Set<String> hosts;
  private final Connection handler;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  public ConnectProxy(ThrowawayAuthority authority, Collection<String> hosts, Connection handler)
      throws Exception {
    this.tls = authority.serverFor(hosts);
    this.hosts = Set.copyOf(hosts);
    this.handler = handler;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var _ = threads.submit(this::accept);
  }

  /** The options of a JVM that send its HTTPS here. */
  public List<String> javaOptions() {
    return List.of(
        "-Dhttps.proxyHost=" + door.getInetAddress().getHostAddress(),
        "-Dhttps.proxyPort=" + door.getLocalPort());
  }

  /** The network is down: what is open breaks, what comes is refused, until {@link #restore}. */
  public void cut() {
    down = true;
    open.forEach(ConnectProxy::closeQuietly);
  }

  public void restore() {
    down = false;
  }

  /** Where somebody wanted to, other than to the hosts known here: {@code host:port}, in order. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        socket.setTcpNoDelay(true); // else every answer waits 40 ms for the client's last receipt
        open.add(socket);
        var _ = threads.submit(() -> serve(socket));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      HttpStream plain = new HttpStream(socket.getInputStream(), socket.getOutputStream());
      HttpRequest request = plain.next().orElse(null);
      if (request == null) {
        return;
      }
      String target = request.target();
      String host = target.replaceFirst(":443$", "");
      if (!request.method().equals("CONNECT") || !hosts.contains(host)) {
        refused.add(target);
        plain.answer(REFUSED);
      } else if (down) {
        plain.answer(REFUSED);
      } else {
        plain.answer(HttpReply.empty(200, "Connection established"));
        serveSecurely(socket, host);
      }
    } catch (IOException _) {
      // the client went away, or the network was cut: both are ordinary here
    } finally {
      open.remove(socket);
    }
  }

  private void serveSecurely(Socket socket, String host) throws IOException {
    var secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
    secure.setUseClientMode(false);
    try (secure;
        InputStream in = secure.getInputStream();
        OutputStream out = secure.getOutputStream()) {
      handler.serve(host, in, out);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // closed is all it had to be
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
    threads.shutdownNow();
    threads.close();
  }
}
