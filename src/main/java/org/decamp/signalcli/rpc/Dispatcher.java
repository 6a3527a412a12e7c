package org.decamp.signalcli.rpc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Tells listeners what came, one thing after the other and never on the thread that reads: a
 * listener may be slow and may ask something itself. What waits is bounded by dropping the oldest
 * of what may be dropped.
 */
final class Dispatcher implements Runnable {

  private static final int MOST_WAITING = 1000;

  private record Item(Runnable task, boolean dispensable) {}

  private final Deque<Item> waiting = new ArrayDeque<>();
  private boolean ended;
  private long dropped;

  synchronized void tell(Runnable task, boolean dispensable) {
    if (waiting.size() >= MOST_WAITING) {
      dropOldest();
    }
    waiting.add(new Item(task, dispensable));
    notifyAll();
  }

  /** Nothing more will come; what waits is still told. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized long dropped() {
    return dropped;
  }

  @Override
  public void run() {
    try {
      for (Optional<Item> item = next(); item.isPresent(); item = next()) {
        run(item.get().task);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException _) {
      // One that throws must not silence all others; what it threw may hold content.
    }
  }

  private synchronized Optional<Item> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      wait();
    }
    return Optional.ofNullable(waiting.poll());
  }

  private void dropOldest() {
    for (Iterator<Item> items = waiting.iterator(); items.hasNext(); ) {
      if (items.next().dispensable) {
        items.remove();
        dropped++;
        return;
      }
    }
  }
}
