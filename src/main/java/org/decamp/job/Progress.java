package org.decamp.job;

/**
 * Receives what a job has to tell while it runs, and tells it when to stop.
 *
 * <p>Calls are cheap and may come from several threads; whoever shows them to a person thins them
 * out.
 */
public interface Progress {

  /** Takes a report. */
  void report(Event event);

  /**
   * Ends the job if the user asked for it; called at least once per message and per megabyte.
   *
   * @throws Problem.Cancelled when the job must stop
   */
  void checkCancelled() throws Problem.Cancelled;

  /** Listens to nothing and never stops. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void report(Event event) {}

      @Override
      public void checkCancelled() {}
    };
  }

  /** What a job reports. */
  sealed interface Event {

    /**
     * A phase begins.
     *
     * @param phase which
     * @param totalBytes how much there is to do, or 0 if unknown
     */
    record Started(Phase phase, long totalBytes) implements Event {}

    /**
     * Work done since the last report of this kind.
     *
     * @param bytes further input bytes
     * @param messages further messages
     */
    record Advanced(long bytes, long messages) implements Event {}

    /** Something about the data that the user should know. */
    record Noticed(Finding finding) implements Event {}

    /** A phase is over. */
    record Finished(Phase phase) implements Event {}
  }
}
