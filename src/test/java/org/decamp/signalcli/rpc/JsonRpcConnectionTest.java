package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Refusal;
import org.decamp.signalcli.rpc.Reply.Result;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;
import org.junit.jupiter.api.Test;

class JsonRpcConnectionTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void anAnswerFindsItsQuestionInWhateverOrderAnswersCome() throws Exception {
    try (var line = new MemoryTransport("first: hold", "first: result 1", "second: result 2");
        var connection = connection(line);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> first = others.submit(() -> connection.call(ask("first", LONG)));
      while (line.heard("first").isEmpty()) {
        Thread.onSpinWait();
      }

      assertThat(value(connection.call(ask("second", LONG)))).isEqualTo(2);
      assertThat(value(first.get())).isEqualTo(1);
    }
  }

  @Test
  void aThousandCallsOfManyThreadsAreAllAnswered() throws Exception {
    try (var line = new MemoryTransport("ping*: result 5");
        var connection = connection(line);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> replies =
          IntStream.range(0, 1000)
              .mapToObj(_ -> others.submit(() -> connection.call(ask("ping", LONG))))
              .toList();

      for (Future<Reply> reply : replies) {
        assertThat(value(reply.get())).isEqualTo(5);
      }
      assertThat(line.heard().stream().map(r -> r.path("id").asString()).distinct()).hasSize(1000);
    }
  }

  @Test
  void linesThatAreNoAnswersArePassedOverAndCounted() throws Exception {
    try (var line =
            new MemoryTransport(
                "version: say {broken",
                "version: say \"text\"",
                "version: say {\"jsonrpc\":\"2.0\",\"result\":1,\"id\":\"999\"}",
                "version: say {\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700},\"id\":null}",
                "version: say {\"jsonrpc\":\"2.0\",\"id\":\"1\"}",
                "version: say-much 33600000",
                "version: say " + "[".repeat(2000));
        var connection = connection(line)) {
      assertThat(connection.call(ask("version", LONG))).isInstanceOf(Result.class);
      assertThat(connection.noise()).isEqualTo(7);
    }
  }

  @Test
  void anErrorIsARefusalWithItsCode() throws Exception {
    try (var line = new MemoryTransport();
        var connection = connection(line)) {
      assertThat(connection.call(ask("noSuchMethod", LONG)))
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(-32601));
    }
  }

  @Test
  void anAnswerThatComesTooLateIsTold() throws Exception {
    BlockingQueue<Reply> late = new LinkedBlockingQueue<>();
    try (var line = new MemoryTransport("slow: hold", "slow: result 3");
        var connection = connection(line)) {
      Reply reply = connection.call(new Request("slow", new Params(), SHORT, late::add));
      assertThat(reply).isEqualTo(new Missing(Why.TIMED_OUT));
      assertThat(late).isEmpty();

      connection.call(ask("version", LONG));

      assertThat(value(late.take())).isEqualTo(3);
    }
  }

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
  void moreThanSixteenCallsAreNeverUnderWay() throws Exception {
    try (var line = new MemoryTransport("slow*: ignore");
        var connection = connection(line)) {
      for (int i = 0; i < JsonRpcConnection.MOST_PENDING; i++) {
        assertThat(connection.call(ask("slow", SHORT))).isInstanceOf(Missing.class);
      }
      assertThat(connection.call(ask("slow", SHORT))).isEqualTo(new Unsent(Why.TIMED_OUT));
      assertThat(line.heard()).hasSize(JsonRpcConnection.MOST_PENDING);
    }
  }

  @Test
  void closingLetsWhatIsUnderWayBeAnswered() throws Exception {
    try (var line = new MemoryTransport("slow: hold", "slow: result 4");
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      var connection = connection(line);
      Future<Reply> reply = others.submit(() -> connection.call(ask("slow", LONG)));
      while (line.heard("slow").isEmpty()) {
        Thread.onSpinWait();
      }

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

  @Test
  void anInterruptedCallerLeavesAtOnceAndStaysInterrupted() throws Exception {
    try (var line = new MemoryTransport("slow: ignore");
        var connection = connection(line)) {
      Thread.currentThread().interrupt();
      assertThat(connection.call(ask("slow", LONG))).isEqualTo(new Unsent(Why.INTERRUPTED));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void notificationsReachTheListenerWhichMayAskInReturn() throws Exception {
    BlockingQueue<Reply> asked = new LinkedBlockingQueue<>();
    List<JsonRpcConnection> self = new ArrayList<>();
    CountDownLatch ready = new CountDownLatch(1);
    try (var line =
            new MemoryTransport(
                "go: say {\"jsonrpc\":\"2.0\",\"method\":\"receive\",\"params\":{\"a\":1}}");
        var connection =
            new JsonRpcConnection(
                line,
                _ -> {
                  await(ready);
                  asked.add(self.getFirst().call(ask("version", LONG)));
                })) {
      self.add(connection);
      ready.countDown();
      connection.call(ask("go", LONG));

      assertThat(asked.take()).isInstanceOf(Result.class);
    }
  }

  @Test
  void aSlowListenerCostsTheOldestOfWhatMayBeDroppedAndNothingElse() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    List<String> script = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      String method = i % 2 == 0 ? "receipt" : "other";
      script.add("go: say {\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{}}");
    }
    NotificationListener slow =
        new NotificationListener() {
          @Override
          public void received(Notification notification) {
            JsonRpcConnectionTest.await(ready);
            heard.add(notification.method());
          }

          @Override
          public boolean dispensable(Notification notification) {
            return notification.method().equals("other");
          }
        };
    try (var line = new MemoryTransport(script.toArray(String[]::new));
        var connection = new JsonRpcConnection(line, slow)) {
      connection.call(ask("go", LONG));
      ready.countDown();
      while (heard.size() + connection.dropped() < 1500) {
        Thread.onSpinWait();
      }

      assertThat(heard.stream().filter("receipt"::equals)).hasSize(750);
      assertThat(connection.dropped()).isBetween(499L, 500L);
    }
  }

  @Test
  void nothingOfAMessageIsInWhatTheseThingsPrint() throws Exception {
    Params params = new Params().with("message", "SECRET").withAll("recipient", List.of("SECRET"));
    try (var line =
            new MemoryTransport("send: error {\"code\":-1,\"message\":\"SECRET\",\"data\":null}");
        var connection = connection(line)) {
      Request request = new Request("send", params, LONG);
      Reply reply = connection.call(request);

      assertThat(line.heard().getFirst().toString()).contains("SECRET");
      assertThat(request + " " + reply + " " + params).doesNotContain("SECRET");
    }
  }

  @Test
  void aStringThatWouldEndSignalCliIsRefusedBeforehand() {
    String long1 = "x".repeat(Params.LONGEST_STRING + 1);
    Params params = new Params();

    assertThatThrownBy(() -> params.with("message", long1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> params.withTime("targetTimestamp", 5))
        .isInstanceOf(IllegalArgumentException.class);
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
          JsonRpcConnectionTest.await(closed);
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
