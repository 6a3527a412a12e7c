package org.decamp.signalcli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.decamp.signalcli.rpc.JsonRpcConnection;
import org.decamp.signalcli.rpc.Params;
import org.decamp.signalcli.rpc.Reply;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Why;
import org.decamp.signalcli.rpc.Request;

/**
 * Lets one send after the other through: signal-cli works on requests at the same time, so that two
 * under way arrive in any order, and one may get lost. A send whose answer is late keeps the lane
 * until it is answered or the connection ends.
 */
final class SendLane {

  private final JsonRpcConnection connection;
  private final Semaphore free = new Semaphore(1, true);

  SendLane(JsonRpcConnection connection) {
    this.connection = connection;
  }

  /**
   * Sends once the lane is free.
   *
   * @param late told of the reply that comes after all, if waiting for it ended without one
   * @return empty if the lane did not become free in time, so that nothing was asked
   */
  Optional<Reply> send(String method, Params params, Duration timeout, Consumer<Reply> late) {
    try {
      if (!free.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    Consumer<Reply> whenLate =
        reply -> {
          free.release();
          late.accept(reply);
        };
    boolean stillOpen = false;
    try {
      Reply reply = connection.call(new Request(method, params, timeout, whenLate));
      stillOpen = reply instanceof Missing(Why why) && why != Why.CONNECTION_LOST;
      return Optional.of(reply);
    } finally {
      if (!stillOpen) {
        free.release();
      }
    }
  }
}
