package org.decamp.vault.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.decamp.job.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to the database, so that parsing and storing use two cores. Work is
 * done in the order in which it is handed in; the queue is bounded.
 *
 * <p>The first failure ends all writing: whatever is handed in later is refused with it.
 */
final class WriterThread {

  /** A step of writing. */
  interface Work<T> {
    T run() throws SQLException, IOException, Problem;
  }

  private record Job<T>(Work<T> work, CompletableFuture<T> result) {}

  private static final int WAITING = 32;

  private final BlockingQueue<Job<?>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Object monitor;
  private final Thread thread;
  private volatile @Nullable Throwable failure;
  private volatile boolean ending;

  /**
   * Starts the thread.
   *
   * @param monitor is held during each step
   */
  WriterThread(Object monitor) {
    this.monitor = monitor;
    thread = Thread.ofPlatform().name("vault-writer").daemon().start(this::work);
  }

  /** Hands in work whose result nobody waits for. */
  void submit(Work<?> work) throws Problem {
    enqueue(new Job<>(work, new CompletableFuture<>()));
  }

  /** Hands in work and waits for its result. */
  <T> T call(Work<T> work) throws Problem {
    CompletableFuture<T> result = new CompletableFuture<>();
    enqueue(new Job<>(work, result));
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
  }

  /** Whether a step failed. */
  boolean failed() {
    return failure != null;
  }

  /** Waits until everything is done and ends the thread. */
  void end() throws Problem {
    if (!ending) {
      ending = true;
      try {
        queue.put(new Job<>(() -> 0, new CompletableFuture<>()));
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem.Cancelled();
      }
    }
  }

  private void enqueue(Job<?> job) throws Problem {
    Throwable broken = failure;
    if (broken != null) {
      throw problem(broken);
    }
    if (ending) {
      throw new IllegalStateException("the ingest is closed");
    }
    try {
      queue.put(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
  }

  private void work() {
    try {
      while (!ending || !queue.isEmpty()) {
        doNext(queue.take());
      }
    } catch (InterruptedException e) {
      failure = e;
    }
  }

  // Whatever ends a step, even an error of the JVM, must reach the thread that waits for it.
  private <T> void doNext(Job<T> job) {
    Throwable broken = failure;
    if (broken != null) {
      job.result().completeExceptionally(broken);
      return;
    }
    try {
      T result;
      synchronized (monitor) {
        result = job.work().run();
      }
      job.result().complete(result);
    } catch (SQLException | IOException | Problem | RuntimeException | Error e) {
      failure = e;
      job.result().completeExceptionally(e);
    }
  }

  private static Problem problem(@Nullable Throwable cause) {
    return switch (cause) {
      case Problem problem -> problem;
      case SQLException e -> DatabaseFault.problem(e);
      case IOException e -> DatabaseFault.damaged(e);
      case null, default -> throw new IllegalStateException("writing to the vault failed", cause);
    };
  }
}
