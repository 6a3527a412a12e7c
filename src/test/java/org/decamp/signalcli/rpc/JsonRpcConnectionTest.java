package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Refusal;
import org.decamp.signalcli.rpc.Reply.Result;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;
import org.junit.jupiter.api.Test;

/** Questions and their answers. */
@Bounded
class JsonRpcConnectionTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void anAnswerFindsItsQuestionInWhateverOrderAnswersCome() throws Exception {
    try (var line = new MemoryTransport("first: hold", "first: result 1", "second: result 2");
        var connection = connection(line);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> first = others.submit(() -> connection.call(ask("first", LONG)));
      line.awaitHeard("first");

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
  void anInterruptedCallerLeavesAtOnceAndStaysInterrupted() throws Exception {
    try (var line = new MemoryTransport("slow: ignore");
        var connection = connection(line)) {
      Thread.currentThread().interrupt();
      assertThat(connection.call(ask("slow", LONG))).isEqualTo(new Unsent(Why.INTERRUPTED));
      assertThat(Thread.interrupted()).isTrue();
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
}
