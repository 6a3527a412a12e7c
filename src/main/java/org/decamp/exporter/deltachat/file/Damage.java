package org.decamp.exporter.deltachat.file;

import org.decamp.job.Problem;

/** Says that a backup is not as it was written. */
public final class Damage {

  private static final String HINT = "Do not rely on it; export it again.";

  private Damage() {}

  /**
   * A backup that cannot be trusted as a whole.
   *
   * @param what is wrong, without content
   */
  public static Problem of(String what) {
    return new Problem.BadInput("the backup is damaged: " + what, HINT);
  }
}
