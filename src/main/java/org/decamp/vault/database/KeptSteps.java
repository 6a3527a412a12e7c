package org.decamp.vault.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;

/**
 * What was written beside the open message file, to be written again should the file be taken back.
 * Memory is bounded: beyond it a file cannot be taken back any more.
 */
final class KeptSteps {

  private static final long MOST_BYTES = 32L << 20;

  private final List<Database.Step> steps = new ArrayList<>();
  private long bytes;

  /**
   * Keeps a step.
   *
   * @param held about how many bytes of memory it holds
   */
  void keep(int held, Database.Step step) {
    bytes += held;
    if (complete()) {
      steps.add(step);
    } else {
      steps.clear();
    }
  }

  /** Whether all of them are still there. */
  boolean complete() {
    return bytes <= MOST_BYTES;
  }

  /**
   * All steps, in their order.
   *
   * @throws Problem.InputOutput if there were too many to keep
   */
  List<Database.Step> all() throws Problem.InputOutput {
    if (!complete()) {
      throw new Problem.InputOutput(
          "too many files were stored while a message file was read that must be taken back",
          "Run the same command again; it goes on.",
          new IOException("kept bytes over limit"));
    }
    return List.copyOf(steps);
  }

  /** Forgets them: the file has ended. */
  void clear() {
    steps.clear();
    bytes = 0;
  }
}
