package org.decamp.signalcli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy that lets nobody through and counts who wanted to. */
final class ClosedProxy implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger attempts = new AtomicInteger();

  ClosedProxy() throws IOException {
    Thread.ofPlatform().daemon().start(this::refuseAll);
  }

  int port() {
    return server.getLocalPort();
  }

  int attempts() {
    return attempts.get();
  }

  private void refuseAll() {
    while (!server.isClosed()) {
      try (var _ = server.accept()) {
        attempts.incrementAndGet();
      } catch (IOException _) {
        // Closed: the loop ends.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
