package org.decamp.signalcli.rpc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Unsent;
import org.decamp.signalcli.rpc.Reply.Why;
import org.jspecify.annotations.Nullable;

/** One request on its way: at most one reply settles it, and whoever waited too long hears late. */
final class PendingCall {

  private enum Stage {
    QUEUED,
    WRITING,
    SETTLED
  }

  final String id;
  final byte[] line;
  private final Request request;
  private final CountDownLatch done = new CountDownLatch(1);
  private Stage stage = Stage.QUEUED;
  private boolean abandoned;
  private @Nullable Reply reply;

  PendingCall(String id, byte[] line, Request request) {
    this.id = id;
    this.line = line;
    this.request = request;
  }

  /** Called before the first byte goes out; false if nobody wants it any more. */
  synchronized boolean begin() {
    if (stage != Stage.QUEUED) {
      return false;
    }
    stage = Stage.WRITING;
    return true;
  }

  /**
   * Settles it.
   *
   * @return whether this was the first reply
   */
  synchronized boolean settle(Reply with) {
    if (stage == Stage.SETTLED) {
      return false;
    }
    stage = Stage.SETTLED;
    reply = with;
    done.countDown();
    return true;
  }

  /** Settles it for want of a connection: what was not begun was certainly not done. */
  synchronized boolean lost() {
    return settle(
        stage == Stage.QUEUED ? new Unsent(Why.CONNECTION_LOST) : new Missing(Why.CONNECTION_LOST));
  }

  /** Settles it as certainly not done, if it was not begun. */
  synchronized boolean withdraw() {
    return stage == Stage.QUEUED && settle(new Unsent(Why.CONNECTION_LOST));
  }

  /** Waits for the reply. Without one in time the call stays known, unless it was never begun. */
  Reply await(Duration timeout) {
    try {
      if (done.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        return settled();
      }
      return giveUp(Why.TIMED_OUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return giveUp(Why.INTERRUPTED);
    }
  }

  /** Whether the one who asked no longer waits, so that the reply is to be told late. */
  synchronized boolean isAbandoned() {
    return abandoned;
  }

  void tellLate() {
    request.late().accept(settled());
  }

  private synchronized Reply giveUp(Why why) {
    if (stage == Stage.QUEUED) {
      settle(new Unsent(why));
    }
    if (reply != null) {
      return reply;
    }
    abandoned = true;
    return new Missing(why);
  }

  private synchronized Reply settled() {
    Reply now = reply;
    if (now == null) {
      throw new IllegalStateException("not settled");
    }
    return now;
  }

  @Override
  public String toString() {
    return "(call " + id + ")";
  }
}
