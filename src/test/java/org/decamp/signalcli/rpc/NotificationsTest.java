package org.decamp.signalcli.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.rpc.Reply.Result;
import org.junit.jupiter.api.Test;

/** What is said unasked, and who hears it. */
@Bounded
class NotificationsTest {

  private static final Duration LONG = Duration.ofSeconds(60);

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
            NotificationsTest.await(ready);
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
      assertThat(connection.dropped()).isBetween(499L, 500L);
      ready.countDown();

      List<String> told = new ArrayList<>();
      while (told.size() + connection.dropped() < 1500) {
        told.add(heard.take());
      }
      assertThat(told.stream().filter("receipt"::equals)).hasSize(750);
    }
  }

  private static Request ask(String method, Duration timeout) {
    return new Request(method, new Params(), timeout);
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
