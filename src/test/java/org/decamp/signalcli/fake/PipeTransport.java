package org.decamp.signalcli.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import org.decamp.signalcli.rpc.Transport;

/** A line to somebody on a thread of this process. */
public final class PipeTransport implements Transport {

  private final Pipe to = Pipe.open();
  private final Pipe from = Pipe.open();
  private final InputStream input = Channels.newInputStream(from.source());
  private final OutputStream output = Channels.newOutputStream(to.sink());

  /** The other end of a line. */
  @FunctionalInterface
  public interface OtherEnd {

    /** Serves until the input ends; closes the output. */
    void serve(InputStream in, OutputStream out) throws IOException;
  }

  public PipeTransport(OtherEnd other) throws IOException {
    Thread.ofPlatform().daemon().start(() -> serve(other));
  }

  private void serve(OtherEnd other) {
    try (var source = to.source()) {
      other.serve(Channels.newInputStream(source), Channels.newOutputStream(from.sink()));
    } catch (IOException _) {
      // It was cut off.
    }
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
