package org.decamp.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that a {@link Crew} does beside the caller, with results that the caller takes in the order
 * in which it handed the work in: what is made of them is the same whoever was quicker. What waits
 * is bounded, and the caller takes part rather than waits. To be used by one thread.
 *
 * @param <T> a result
 */
public final class InOrder<T> implements AutoCloseable {

  private final Crew crew;
  private final int most;
  private final Taker<T> taker;
  private final Queue<FutureTask<T>> waiting = new ArrayDeque<>();

  /** A piece of work; it shares nothing with the others. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException, Problem;
  }

  /** Takes a result, in the caller's thread. */
  @FunctionalInterface
  public interface Taker<T> {
    /** Takes it. */
    void take(T result) throws IOException, Problem;
  }

  /**
   * Starts the threads.
   *
   * @param name of the threads
   * @param most pieces of work or results that may wait
   */
  public InOrder(String name, int most, Taker<T> taker) {
    crew = new Crew(name, Optional::empty);
    this.most = most;
    this.taker = taker;
  }

  /** Hands work in, and takes the results that are next in order and there. */
  public void hand(Work<T> work) throws IOException, Problem {
    FutureTask<T> task = new FutureTask<>(work::run);
    waiting.add(task);
    crew.hand(task::run);
    while (!waiting.isEmpty() && (waiting.size() > most || waiting.element().isDone())) {
      takeNext();
    }
  }

  /** Takes all results that are left. */
  public void finish() throws IOException, Problem {
    while (!waiting.isEmpty()) {
      takeNext();
    }
  }

  private void takeNext() throws IOException, Problem {
    FutureTask<T> next = waiting.remove();
    // Does nothing if somebody else has begun it.
    next.run();
    T result;
    try {
      result = next.get();
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
    taker.take(result);
  }

  private static Problem failure(@Nullable Throwable cause) throws IOException {
    return switch (cause) {
      case Problem problem -> problem;
      case IOException e -> throw e;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException("work beside failed", cause);
    };
  }

  /** Ends the threads, whatever is left to do. */
  @Override
  public void close() throws Problem {
    crew.close();
  }
}
