package org.decamp.app.web.site;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.decamp.app.CountedProgress;
import org.decamp.app.Failure;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;

/** Long work beside the pages: one at a time, watched by a page, stopped by the user's word. */
public final class Job extends CountedProgress {

  /** What the work is for, for the heading above its progress. */
  public enum Kind {
    LOOK,
    IMPORT,
    PLAN,
    BACKUP,
    EXPORT,
    CHECK,
    LINK,
    SEND,
    UNDO;

    /** Whether it works with the linked device. */
    boolean usesDevice() {
      return switch (this) {
        case LINK, SEND, UNDO -> true;
        case LOOK, IMPORT, PLAN, BACKUP, EXPORT, CHECK -> false;
      };
    }
  }

  /** The work itself. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @param job told how far it is, and asked whether to stop
     */
    void run(Job job) throws IOException, Problem;
  }

  /** How it stands. */
  public sealed interface State {
    /** It goes on. */
    record Running() implements State {}

    /** It is done. */
    record Done() implements State {}

    /** Circumstances ended it. */
    record Failed(Problem problem) implements State {}

    /** A bug ended it. */
    record Broken() implements State {}
  }

  private final Kind kind;
  private final String back;
  private final String next;
  private final AtomicBoolean stop;
  private final Thread thread;
  private volatile boolean seen;
  private volatile long expected;
  private volatile int look;
  private volatile State state = new State.Running();
  private volatile Standing standing = new Standing(Phase.LISTING, 0, 0, 0, 0);

  /**
   * @param back the page to try again from
   * @param next the page that shows what came of it
   * @param bugs is told of what should never happen
   */
  Job(
      Kind kind,
      String back,
      String next,
      Work work,
      LongSupplier nanoTime,
      Consumer<Throwable> bugs) {
    this(kind, back, next, work, nanoTime, bugs, new AtomicBoolean());
  }

  private Job(
      Kind kind,
      String back,
      String next,
      Work work,
      LongSupplier nanoTime,
      Consumer<Throwable> bugs,
      AtomicBoolean stop) {
    super(() -> check(stop), nanoTime);
    this.kind = kind;
    this.back = back;
    this.next = next;
    this.stop = stop;
    this.thread = Thread.ofPlatform().name("job").daemon().unstarted(() -> run(work, bugs));
  }

  private static void check(AtomicBoolean stop) throws Problem.Cancelled {
    if (stop.get()) {
      throw new Problem.Cancelled();
    }
  }

  void start() {
    thread.start();
  }

  private void run(Work work, Consumer<Throwable> bugs) {
    try {
      work.run(this);
      state = new State.Done();
    } catch (Exception | Error e) {
      state =
          Failure.problem(e)
              .<State>map(State.Failed::new)
              .orElseGet(() -> {
                bugs.accept(e);
                return new State.Broken();
              });
    }
  }

  /** What it is for. */
  public Kind kind() {
    return kind;
  }

  /** The page to try again from. */
  public String back() {
    return back;
  }

  /** The page that shows what came of it. */
  public String next() {
    return next;
  }

  /** Says how many messages there will be, where bytes do not tell how far it is. */
  public void expect(long messages) {
    expected = messages;
  }

  /** How many messages there will be; 0 if that is not known. */
  public long expected() {
    return expected;
  }

  /** How many of those are out; what was read to prepare for it does not count. */
  public long sent() {
    return standing.phase() == Phase.SENDING ? standing.messages() : 0;
  }

  /** Has its page shown anew, because something else is to be seen there. */
  public void look(int number) {
    look = number;
  }

  /** Another number means that something else is to be seen. */
  public int look() {
    return look;
  }

  /** How it stands. */
  public State state() {
    return state;
  }

  /** How far the phase is that it is in. */
  public Standing standing() {
    return standing;
  }

  /** Whether it goes on. */
  public boolean running() {
    return state instanceof State.Running;
  }

  /** Notes that the user saw what came of it. */
  public void see() {
    seen = true;
  }

  boolean seen() {
    return seen;
  }

  /** Asks it to stop; it rolls back what it has not finished. */
  public void cancel() {
    stop.set(true);
  }

  /** Asks it to stop and waits until it did, at most so long. */
  void end(long millis) {
    cancel();
    try {
      thread.join(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected void began(Standing now) {
    standing = now;
  }

  @Override
  protected void moved(Standing now) {
    standing = now;
  }

  @Override
  protected void noticed(Finding finding) {}

  @Override
  protected void ended(Standing now) {
    standing = now;
  }
}
