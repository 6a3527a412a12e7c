package org.decamp.signalcli.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import org.decamp.signalcli.rpc.Transport;
import tools.jackson.databind.node.ObjectNode;

/** A line to a stand-in that runs on a thread of this process. */
public final class MemoryTransport implements Transport {

  private final Pipe to = Pipe.open();
  private final Pipe from = Pipe.open();
  private final InputStream input = Channels.newInputStream(from.source());
  private final OutputStream output = Channels.newOutputStream(to.sink());
  private final FakeSignalCli fake;

  public MemoryTransport(String... script) throws IOException {
    fake =
        new FakeSignalCli(
            Channels.newInputStream(to.source()),
            Channels.newOutputStream(from.sink()),
            Script.of(script));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  private void serve() {
    try (var _ = to.source()) {
      fake.run();
    } catch (IOException _) {
      // It was cut off.
    }
  }

  /** Every request that arrived. */
  public List<ObjectNode> heard() {
    return fake.heard();
  }

  /** Of the requests that arrived, those of one method. */
  public List<ObjectNode> heard(String method) {
    return heard().stream().filter(FakeSignalCli.isOf(method)).toList();
  }

  /** Waits until a request of this method has arrived. */
  public void awaitHeard(String method) throws InterruptedException {
    fake.awaitHeard(method);
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
    to.sink().close();
  }

  @Override
  public void close() {
    try {
      to.sink().close();
      from.source().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
