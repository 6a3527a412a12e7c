package org.decamp.app;

import java.util.function.LongSupplier;
import org.decamp.job.Finding;
import org.decamp.job.Phase;
import org.decamp.job.Problem;
import org.decamp.job.Progress;

/**
 * Adds up what a job reports and passes it on at most five times a second; how it is shown is up to
 * the faces of the program.
 */
public abstract class CountedProgress implements Progress {

  private static final long INTERVAL_NANOS = 200_000_000;

  private final Wish wish;
  private final LongSupplier nanoTime;
  private Phase phase = Phase.LISTING;
  private long started;
  private long shown;
  private long totalBytes;
  private long bytes;
  private long messages;

  /** Whether the user wants the job to stop. */
  @FunctionalInterface
  public interface Wish {
    /**
     * Asks.
     *
     * @throws Problem.Cancelled if so
     */
    void check() throws Problem.Cancelled;
  }

  /**
   * @param nanoTime a clock for rates
   */
  protected CountedProgress(Wish wish, LongSupplier nanoTime) {
    this.wish = wish;
    this.nanoTime = nanoTime;
  }

  /**
   * Where a phase stands.
   *
   * @param phase which
   * @param totalBytes how much there is to do, or 0 if unknown
   * @param bytes how much is done
   * @param messages how many are done
   * @param nanos how long the phase has taken
   */
  public record Standing(Phase phase, long totalBytes, long bytes, long messages, long nanos) {}

  /** A phase begins. */
  protected abstract void began(Standing standing);

  /** A phase went on. */
  protected abstract void moved(Standing standing);

  /** Something about the data was noticed. */
  protected abstract void noticed(Finding finding);

  /** A phase is over. */
  protected abstract void ended(Standing standing);

  @Override
  public void checkCancelled() throws Problem.Cancelled {
    wish.check();
  }

  @Override
  public synchronized void report(Event event) {
    long now = nanoTime.getAsLong();
    switch (event) {
      case Event.Started(Phase next, long total) -> {
        phase = next;
        started = now;
        shown = now;
        totalBytes = total;
        bytes = 0;
        messages = 0;
        began(standing(now));
      }
      case Event.Advanced(long moreBytes, long moreMessages) -> {
        bytes += moreBytes;
        messages += moreMessages;
        if (now - shown >= INTERVAL_NANOS) {
          shown = now;
          moved(standing(now));
        }
      }
      case Event.Noticed(Finding finding) -> noticed(finding);
      case Event.Finished _ -> ended(standing(now));
    }
  }

  private Standing standing(long now) {
    return new Standing(phase, totalBytes, bytes, messages, now - started);
  }
}
