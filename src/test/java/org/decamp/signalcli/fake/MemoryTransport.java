package org.decamp.signalcli.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.decamp.signalcli.rpc.Transport;
import tools.jackson.databind.node.ObjectNode;

/** A line to a stand-in that runs on a thread of this process. */
public final class MemoryTransport implements Transport {

  private final CompletableFuture<FakeSignalCli> fake = new CompletableFuture<>();
  private final PipeTransport line;

  public MemoryTransport(String... script) throws IOException {
    line =
        new PipeTransport((in, out) -> {
          FakeSignalCli served = new FakeSignalCli(in, out, Script.of(script));
          fake.complete(served);
          served.run();
        });
  }

  /** Every request that arrived. */
  public List<ObjectNode> heard() {
    return fake().heard();
  }

  /** Of the requests that arrived, those of one method. */
  public List<ObjectNode> heard(String method) {
    return heard().stream().filter(FakeSignalCli.isOf(method)).toList();
  }

  /** Waits until a request of this method has arrived. */
  public void awaitHeard(String method) throws InterruptedException {
    fake().awaitHeard(method);
  }

  private FakeSignalCli fake() {
    return Objects.requireNonNull(fake.join());
  }

  @Override
  public InputStream input() {
    return line.input();
  }

  @Override
  public OutputStream output() {
    return line.output();
  }

  @Override
  public void finish() throws IOException {
    line.finish();
  }

  @Override
  public void close() {
    line.close();
  }
}
