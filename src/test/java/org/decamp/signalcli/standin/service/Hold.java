package org.decamp.signalcli.standin.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps back the answer to one request: the test sees that it came, and says when to go on. */
public final class Hold implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Waits until the request is there and has been dealt with as far as the hold allows. */
  public void awaitReached() throws InterruptedException {
    if (!reached.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the request has not come");
    }
  }

  void keep() throws InterruptedException {
    reached.countDown();
    released.await();
  }

  /** Lets the answer go. */
  @Override
  public void close() {
    released.countDown();
  }
}
