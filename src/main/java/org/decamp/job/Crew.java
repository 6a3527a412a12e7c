package org.decamp.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work beside the one that reads or writes. They take what is handed to them, or
 * else the next of the tasks that need nobody. What waits is bounded: whoever hands in more does
 * it. The first failure ends all work.
 */
public final class Crew implements AutoCloseable {

  /** A piece of work; its findings are its own affair. */
  public interface Task {
    /** Does it. */
    void run() throws Problem;
  }

  /** Tasks that nobody has begun; asked by several threads at once. */
  public interface Tasks {
    /** One that nobody has begun, if there is any. */
    Optional<Task> next();
  }

  /** Enough for the threads, and little memory: a task holds some 64 KiB, as a rule. */
  private static final int WAITING = 64;

  private static final int MOST_THREADS = 3;
  private static final int PAUSE_MILLIS = 20;

  private final BlockingQueue<Task> handed = new ArrayBlockingQueue<>(WAITING);
  private final Tasks others;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean complete;
  private volatile boolean stopped;

  /**
   * Starts a thread for each processor but the one of the caller.
   *
   * @param name of its threads
   * @param others what to do beside what is handed in
   */
  public Crew(String name, Tasks others) {
    this.others = others;
    int count = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, MOST_THREADS);
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().name(name + "-", i).daemon().start(this::work));
    }
  }

  /**
   * Hands in a task, or does it if too many wait.
   *
   * @throws Problem if this task or an earlier one failed
   */
  public void hand(Task task) throws Problem {
    rethrow();
    if (!handed.offer(task)) {
      task.run();
    }
  }

  /**
   * Takes part until everything is done.
   *
   * @throws Problem if a task failed
   */
  public void finish() throws Problem {
    complete = true;
    work();
    join();
    rethrow();
  }

  private void work() {
    try {
      while (!stopped && failure.get() == null) {
        Task task = next();
        if (task != null) {
          task.run();
        } else if (complete) {
          return;
        }
      }
    } catch (Problem | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, new Problem.Cancelled());
    }
  }

  private @Nullable Task next() throws InterruptedException {
    Task task = handed.poll();
    if (task == null) {
      task = others.next().orElse(null);
    }
    return task == null && !complete ? handed.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS) : task;
  }

  private void rethrow() throws Problem {
    switch (failure.get()) {
      case null -> {}
      case Problem problem -> throw problem;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException("work beside failed", other);
    }
  }

  private void join() throws Problem {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem.Cancelled();
    }
  }

  /** Ends the threads, whatever is left to do: nobody reads what is closed. */
  @Override
  public void close() throws Problem {
    stopped = true;
    join();
  }
}
