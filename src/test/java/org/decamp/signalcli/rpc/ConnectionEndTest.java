package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Result;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;
import org.junit.jupiter.api.Test;

/** What becomes of questions when the connection ends. */
@Bounded
class ConnectionEndTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void whatIsUnderWayWhenTheConnectionEndsIsMissingAndWhatComesAfterIsUnsent() throws Exception {
    for (String end : List.of("cut", "exit 1")) {
      try (var line = new MemoryTransport("send: " + end);
          var connection = connection(line)) {
        assertThat(connection.call(ask("send", LONG))).isEqualTo(new Missing(Why.CONNECTION_LOST));
        assertThat(connection.call(ask("send", LONG))).isEqualTo(new Unsent(Why.CONNECTION_LOST));
        assertThat(connection.isOpen()).isFalse();
      }
    }
  }

  @Test
  void whoWaitedTooLongHearsOfTheEndOfTheConnectionToo() throws Exception {
    BlockingQueue<Reply> late = new LinkedBlockingQueue<>();
    try (var line = new MemoryTransport("slow: ignore", "send: exit 1");
        var connection = connection(line)) {
      connection.call(new Request("slow", new Params(), SHORT, late::add));
      connection.call(ask("send", LONG));

      assertThat(late.take()).isEqualTo(new Missing(Why.CONNECTION_LOST));
    }
  }

  @Test
  void closingLetsWhatIsUnderWayBeAnswered() throws Exception {
    try (var line = new MemoryTransport("slow: hold", "slow: result 4");
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      var connection = connection(line);
      Future<Reply> reply = others.submit(() -> connection.call(ask("slow", LONG)));
      line.awaitHeard("slow");

      connection.close();

      assertThat(value(reply.get())).isEqualTo(4);
    }
  }

  /** A line without its closing brace is no request: nothing was asked. */
  @Test
  void aRequestOfWhichTheLastByteNeverWentOutIsUnsent() throws Exception {
    try (var line = new BreakingTransport(20);
        var connection = connection(line)) {
      assertThat(connection.call(ask("send", LONG))).isEqualTo(new Unsent(Why.CONNECTION_LOST));
    }
  }

  @Test
  void aRequestOfWhichAllButTheEndWentOutMayHaveBeenHeard() throws Exception {
    int allButTheBrace = "{\"jsonrpc\":\"2.0\",\"method\":\"send\",\"id\":\"1\"".length();
    try (var line = new BreakingTransport(allButTheBrace);
        var connection = connection(line)) {
      assertThat(connection.call(ask("send", LONG))).isEqualTo(new Missing(Why.CONNECTION_LOST));
    }
  }

  /** Takes so many bytes and then fails; says nothing. */
  private static final class BreakingTransport implements Transport {
    private final CountDownLatch closed = new CountDownLatch(1);
    private int left;

    BreakingTransport(int bytes) {
      left = bytes;
    }

    @Override
    public InputStream input() {
      return new ByteArrayInputStream(new byte[0]) {
        @Override
        public synchronized int read(byte[] into, int offset, int length) {
          ConnectionEndTest.await(closed);
          return -1;
        }
      };
    }

    @Override
    public OutputStream output() {
      return new OutputStream() {
        @Override
        public void write(int one) throws IOException {
          if (left-- <= 0) {
            throw new IOException("broken");
          }
        }
      };
    }

    @Override
    public void finish() {
      closed.countDown();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private static JsonRpcConnection connection(Transport transport) {
    return new JsonRpcConnection(transport, NotificationListener.NONE);
  }

  private static Request ask(String method, Duration timeout) {
    return new Request(method, new Params(), timeout);
  }

  private static int value(Reply reply) {
    assertThat(reply).isInstanceOf(Result.class);
    return ((Result) reply).value().asInt();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("waited too long");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
